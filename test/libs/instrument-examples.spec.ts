import type { Question, QuestionExample } from '#libs/instruments';
import { compileInstrument, scoreAssessment, type Answer, type QuestionResult } from '#libs/scoring';
import { shippedInstrument } from './shipped-instrument.js';

const AS_OF = '2026-11-21';

const instrument = shippedInstrument();
const compiled = compileInstrument(instrument);
const examples = instrument.questions.flatMap((question) =>
  question.examples.map((example) => [question.id, example.name, question, example] as const),
);

describe('every example in the shipped questionnaire', () => {
  it.each(examples)('%s: %s', (_id, _name, question, example) => {
    const { expect: expected } = example;
    const result = evaluate(question, example);
    if (expected.state === 'not-applicable') expect(result.state).toBe('NA_AUTO');
    else expect(result.applies).not.toBe('false');
    if (expected.level !== undefined) expect(result.level).toBe(expected.level);
    if (expected.evidenced !== undefined) expect(result.evidenced).toBe(expected.evidenced);
    if (expected.redLine !== undefined) expect(result.redLine?.state.toLowerCase()).toBe(expected.redLine);
    if (expected.actions !== undefined) expect(actionsFor(question, result)).toEqual(expected.actions);
  });
});

/** The example as an assessment: nothing is known but what it states. */
function evaluate(question: Question, example: QuestionExample): QuestionResult {
  const earlier = Object.entries(example.answers ?? {}).map(([id, option]): [string, Answer] => [id, { option }]);
  const answer = example.answer === undefined ? [] : [[question.id, answerOf(example)] as const];
  const answers = Object.fromEntries([...earlier, ...answer]);
  const profile = example.profile ?? {};
  const result = scoreAssessment(compiled, {
    mode: 'full',
    asOf: AS_OF,
    profile,
    answers,
    organisation: { profile, answers },
    harms: {},
  });
  const found = result.questions.find((each) => each.id === question.id);
  if (found === undefined) throw new Error(`${question.id} was not evaluated.`);
  return found;
}

function answerOf({ answer, tier = 0 }: QuestionExample): Answer {
  const evidence = tier === 0 ? [] : [{ tier, effectiveOn: AS_OF }];
  if (typeof answer === 'number') return { number: answer, evidence };
  return typeof answer === 'string' ? { option: answer, evidence } : { parts: answer, evidence };
}

/** The templates whose levels contain the stated level (content guide section 2.1). */
function actionsFor(question: Question, result: QuestionResult): readonly string[] {
  return question.remediation
    .filter((template) => result.level !== undefined && template.levels.includes(result.level))
    .map((template) => template.id);
}
