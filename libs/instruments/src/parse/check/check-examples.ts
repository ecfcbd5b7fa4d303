import { conditionTruth } from './condition-truth.js';
import type { Level, Question, QuestionExample } from '../../instrument.js';
import type { Draft } from '../draft.js';
import { suggest } from '../nearest.js';
import type { Reader } from '../reader.js';
import { checklistLevel } from './reachable-levels.js';

/** Every example says what the method makes of it (scoring method sections 3.1 to 3.3 and 3.8). */
export function checkExamples(draft: Draft): void {
  const flags = new Set(draft.profile.map((flag) => flag.flag));
  const questions = new Map(draft.questions.map((question) => [question.id, question]));
  for (const question of draft.questions) {
    for (const example of question.examples) {
      const at = draft.places.of(example);
      for (const flag of Object.keys(example.profile ?? {})) {
        if (!flags.has(flag)) at.below('profile', flag).fault(`There is no flag "${flag}".`, suggest(flag, flags));
      }
      for (const [id, option] of Object.entries(example.answers ?? {})) {
        const other = questions.get(id);
        const options = other?.options.map((one) => one.id) ?? [];
        if (other === undefined)
          at.below('answers', id).fault(`There is no question "${id}".`, suggest(id, questions.keys()));
        else if (!options.includes(option))
          at.below('answers', id).fault(`"${id}" has no option "${option}".`, suggest(option, options));
      }
      checkOutcome(question, example, at);
    }
  }
}

function checkOutcome(question: Question, example: QuestionExample, at: Reader): void {
  const { expect } = example;
  const truth =
    question.appliesWhen === undefined
      ? true
      : conditionTruth(question.appliesWhen, {
          flag: (flag) => example.profile?.[flag],
          option: (id) => example.answers?.[id],
        });
  if (expect.state === 'not-applicable') {
    if (truth !== false)
      at.fault('With this profile and these answers the question does apply.', 'Set what makes its condition false.');
    const { level, evidenced, redLine, actions } = expect;
    if ([example.answer, level, evidenced, redLine, actions].some((value) => value !== undefined)) {
      at.fault('A question that does not apply has no answer and nothing more to expect.', 'Keep only the state.');
    }
    return;
  }
  if (truth === false)
    at.fault('With this profile and these answers the question does not apply.', 'Set what makes its condition true.');
  const level = example.answer === undefined ? undefined : levelOfAnswer(question, example.answer, at.below('answer'));
  if (level === undefined) {
    if (example.answer === undefined && (expect.level !== undefined || expect.evidenced !== undefined)) {
      at.fault('An example without an answer has no level.', 'Add the answer.');
    }
    if (example.answer === undefined && expect.redLine !== undefined && expect.redLine !== 'unresolved') {
      at.below('expect', 'redLine').fault('Without an answer a red line is unresolved.', 'Expect "unresolved".');
    }
    return;
  }
  compare(question, example, level, at.below('expect'));
}

function compare(question: Question, example: QuestionExample, level: Level, at: Reader): void {
  const { expect } = example;
  const tier = example.tier ?? 0;
  const evidenced = question.evidence === 'none' ? level : Math.min(level, tier + 1);
  const differs = (key: string, expected: string | number | undefined, found: string | number): void => {
    if (expected !== undefined && expected !== found) {
      at.below(key).fault(
        `The example expects ${expected}, the method gives ${found}.`,
        'Mend the answer or the expectation.',
      );
    }
  };
  differs('level', expect.level, level);
  differs('evidenced', expect.evidenced, evidenced);
  const failed = level <= question.failLevel;
  const state = failed ? 'breached' : tier === 0 || evidenced <= question.failLevel ? 'unresolved' : 'clear';
  if (expect.redLine !== undefined && question.redLine === undefined) {
    at.below('redLine').fault('This question has no red line.', 'Take the line away.');
  } else differs('redLine', expect.redLine, state);
  const actions = question.remediation
    .filter((template) => template.levels.includes(level))
    .map((template) => template.id);
  if (expect.actions !== undefined && expect.actions.join() !== actions.join()) {
    at.below('actions').fault(
      `The example expects [${expect.actions.join(', ')}], the question gives [${actions.join(', ')}].`,
      'Mend the answer or the expectation.',
    );
  }
}

function levelOfAnswer(
  question: Question,
  answer: NonNullable<QuestionExample['answer']>,
  at: Reader,
): Level | undefined {
  const wrong = (): undefined => {
    at.fault(`The answer does not fit the scale ${question.scale}.`, `Answer with ${FORM[question.scale]}.`);
    return undefined;
  };
  if (question.scale === 'number') {
    const scale = question.number;
    if (typeof answer !== 'number' || scale === undefined || answer < scale.min || answer > scale.max) return wrong();
    return scale.rows.filter((row) => row.from === undefined || row.from <= answer).at(-1)?.level;
  }
  if (question.scale === 'checklist') {
    if (typeof answer === 'string' || typeof answer === 'number' || answer.length === 0) return wrong();
    const known = question.parts.map((part) => part.id);
    const strangers = answer.filter((id) => !known.includes(id));
    for (const id of strangers) at.fault(`There is no part "${id}".`, suggest(id, known));
    if (strangers.length > 0) return undefined;
    const chosen = question.parts.filter((part) => answer.includes(part.id));
    if (chosen.some((part) => part.exclusive) && chosen.length > 1) return wrong();
    const sum = (parts: Question['parts']) => parts.reduce((total, part) => total + part.weight, 0);
    return checklistLevel(sum(chosen), sum(question.parts) || 1, question.reverse);
  }
  if (typeof answer !== 'string') return wrong();
  const option = question.options.find((one) => one.id === answer);
  if (option === undefined)
    at.fault(
      `There is no option "${answer}".`,
      suggest(
        answer,
        question.options.map((one) => one.id),
      ),
    );
  return option?.level;
}

const FORM: Readonly<Record<Question['scale'], string>> = {
  maturity: 'one option',
  'yes-partly-no': 'one option',
  reverse: 'one option',
  checklist: 'a list of parts, the exclusive one alone',
  number: 'a number within its range',
};
