import type { Question } from '#libs/instruments';
import { ANYTHING, holds, plain } from '../../../test/support/for-all-assessments.js';
import {
  type Random,
  type RandomAssessment,
  randomItem,
  randomStatement,
} from '../../../test/support/random-assessment.js';
import { anInput, anInstrument, aQuestion, at, UNKNOWN, whenAnswer } from '../../../test/support/small-instrument.js';
import type { Answer, AssessmentInput } from './assessment-input.js';
import { compileInstrument } from './compile-instrument.js';
import { LiveAssessment } from './rescore.js';
import { scoreAssessment } from './score-assessment.js';

describe('an open assessment whose answers change', () => {
  it('equals a full evaluation in every field, whatever changed before', () => {
    holds(ANYTHING, ({ instrument, input, random }) => {
      const compiled = compileInstrument(instrument);
      const live = new LiveAssessment(compiled, input);
      let expected = input;
      let moved = false;
      for (let step = random.whole(1, 6); step > 0; step--) {
        const { question, answer } = randomChange({ instrument, random });
        live.change(question.id, answer);
        expected = answered(expected, question, answer);
        // Several changes may pass before anybody looks.
        if (random.chance(0.3)) continue;
        expectSame(live, scoreAssessment(compiled, expected));
        moved ||= plain(live.result) !== plain(scoreAssessment(compiled, input));
      }
      expectSame(live, scoreAssessment(compiled, expected));
      return moved;
    });
  });

  it('never alters what it has handed out, nor the input it was given', () => {
    holds(ANYTHING, ({ instrument, input, random }) => {
      const [live, given] = [new LiveAssessment(compileInstrument(instrument), input), plain(input)];
      const handedOut: { readonly value: unknown; readonly text: string }[] = [];
      for (let step = 0; step < 4; step++) {
        const { clusters, gates, index, result } = live;
        const questions = instrument.questions.map(({ id }) => live.question(id));
        const value = { clusters, gates, index, result, questions };
        handedOut.push({ value, text: plain(value) });
        const { question, answer } = randomChange({ instrument, random });
        live.change(question.id, answer);
      }
      for (const { value, text } of handedOut) expect(plain(value)).toBe(text);
      expect(plain(input)).toBe(given);
      return new Set(handedOut.map(({ text }) => text)).size > 1;
    });
  });

  it('reaches questions over several steps and by several ways', () => {
    const compiled = compileInstrument(
      anInstrument([
        aQuestion('first'),
        aQuestion('left', { appliesWhen: whenAnswer('first', 'level-4') }),
        aQuestion('right', { appliesWhen: { not: whenAnswer('first', 'level-0') } }),
        aQuestion('last', { appliesWhen: { all: [whenAnswer('left', 'level-4'), whenAnswer('right', 'level-4')] } }),
      ]),
    );
    const answers = { first: at(4, 3), left: at(4, 3), right: at(4, 3), last: at(1, 0) };
    const live = new LiveAssessment(compiled, anInput({ answers }));
    const applies = () => ['left', 'right', 'last'].map((id) => live.question(id)?.applies);
    expect(applies()).toEqual(['true', 'true', 'true']);
    live.change('first', at(0, 3));
    expect(applies()).toEqual(['false', 'false', 'false']);
    live.change('first', UNKNOWN);
    expect(applies()).toEqual(['not-known', 'not-known', 'true']);
    live.change('first', at(2, 3));
    expect(applies()).toEqual(['false', 'true', 'false']);
  });

  it('passes over an answer to a question of another version', () => {
    const compiled = compileInstrument(anInstrument([aQuestion('first')]));
    const live = new LiveAssessment(compiled, anInput({ answers: { first: at(2, 3) } }));
    const before = plain(live.result);
    live.change('gone', at(4, 3));
    expect([plain(live.result), live.question('gone')]).toEqual([before, undefined]);
  });

  it('is refused a date that is none', () => {
    const compiled = compileInstrument(anInstrument([aQuestion('first')]));
    expect(() => new LiveAssessment(compiled, anInput({ asOf: '2026-02-30' }))).toThrow(RangeError);
  });
});

function expectSame(live: LiveAssessment, expected: ReturnType<typeof scoreAssessment>): void {
  const { clusters, gates, index, questions } = expected;
  expect(plain(live.index)).toBe(plain(index));
  expect(plain(live.gates)).toBe(plain(gates));
  expect(plain(live.clusters)).toBe(plain(clusters.map(({ because: _, ...figures }) => figures)));
  expect(plain(questions.map(({ id }) => live.question(id)))).toBe(plain(questions));
  expect(plain(live.result)).toBe(plain(expected));
}

function randomChange({ instrument, random }: Pick<RandomAssessment, 'instrument' | 'random'>): {
  readonly question: Question;
  readonly answer: Answer | undefined;
} {
  const question = random.pick(instrument.questions);
  return { question, answer: random.pick(CHANGES)(random, question) };
}

const CHANGES: readonly ((random: Random, question: Question) => Answer | undefined)[] = [
  (random, question) => ({ ...randomStatement(random, question), evidence: [randomItem(random)] }),
  (random, question) => ({ ...randomStatement(random, question), verdict: { level: 1, tier: 1 } }),
  () => ({ unknown: true }),
  () => ({ notApplicable: { reason: 'None.' } }),
  () => ({ notApplicable: { reason: 'None.' }, verdict: { notApplicable: 'accepted' } }),
  () => ({ verdict: { redLineBreached: true } }),
  () => undefined,
];

/** The input with another answer of whoever the question is asked of. */
function answered(input: AssessmentInput, { id, about }: Question, answer: Answer | undefined): AssessmentInput {
  const changed = (answers: AssessmentInput['answers']) => {
    const { [id]: _, ...others } = answers;
    return answer === undefined ? others : { ...others, [id]: answer };
  };
  if (about === 'product' || input.mode === 'organisation') return { ...input, answers: changed(input.answers) };
  return { ...input, organisation: { ...input.organisation, answers: changed(input.organisation?.answers ?? {}) } };
}
