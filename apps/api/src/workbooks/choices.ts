import type { Question } from '#libs/instruments';
import { validateAnswer } from '#libs/scoring';
import type { Statement } from '../assessments/read-statement.js';
import { foldWord } from './fold-text.js';
import { NO, NOT_APPLICABLE, UNKNOWN, YES } from './layout.js';

export interface Choice {
  readonly text: string;
  /** Reason of a not-applicable claim left out: it stands in a cell of its own. */
  readonly statement: Statement;
}

const NOTHING: Statement = { state: null, option: null, parts: null, number: null, reason: null, knownBy: null };

export const stated = (given: Partial<Statement>): Statement => ({ ...NOTHING, state: 'answered', ...given });

/** Never where a red line hangs on the question. */
export function mayClaimNotApplicable(question: Question): boolean {
  return validateAnswer(question, { notApplicable: { reason: 'asked' } }).length === 0;
}

/** What the answer cell of a question takes beside a number, each text once. */
export function choicesOf(question: Question): Choice[] {
  const fixed: Choice[] = [{ text: UNKNOWN, statement: stated({ state: 'unknown' }) }];
  if (mayClaimNotApplicable(question)) {
    fixed.push({ text: NOT_APPLICABLE, statement: stated({ state: 'not-applicable', reason: '' }) });
  }
  const taken = (label: string): boolean =>
    [UNKNOWN, NOT_APPLICABLE, ...question.options.map((option) => option.label)].filter(
      (text) => foldWord(text) === foldWord(label),
    ).length > 1;
  const options = question.options.map(({ id, label }) => ({
    text: taken(label) ? `${label} [${id}]` : label,
    statement: stated({ option: id }),
  }));
  return [...options, ...fixed];
}

/** The choice a text means: its words, or the id of an option. */
export function choiceOf(question: Question, text: string): Choice | undefined {
  const folded = foldWord(text);
  const choices = choicesOf(question);
  return (
    choices.find((choice) => foldWord(choice.text) === folded) ??
    choices.find(({ statement }) => statement.option !== null && foldWord(statement.option) === folded)
  );
}

/** What the answer cell of a question shows for what is stored; parts stand in their own rows. */
export function answerCell(question: Question, statement: Statement): string | number | null {
  if (statement.number !== null) return statement.number;
  const same = choicesOf(question).find(
    (choice) =>
      choice.statement.state === statement.state &&
      (statement.state !== 'answered' || choice.statement.option === statement.option),
  );
  return statement.parts === null ? (same?.text ?? null) : null;
}

/** A statement in words, for comparing two versions. */
export function statementWords(question: Question, statement: Statement): string {
  if (statement.parts !== null) {
    const chosen = question.parts.filter(({ id }) => statement.parts?.includes(id));
    return chosen.map(({ label }) => label).join('; ');
  }
  const cell = answerCell(question, statement);
  const unit = typeof cell === 'number' && question.number ? ` ${question.number.unit}` : '';
  const reason = statement.reason ? `: ${statement.reason}` : '';
  const knownBy = statement.knownBy ? `, known by ${statement.knownBy}` : '';
  return cell === null ? '' : `${cell}${unit}${reason}${knownBy}`;
}

/** Yes, no, or undefined for anything else. */
export function markOf(text: string): boolean | undefined {
  const folded = foldWord(text);
  if (folded === YES.toLowerCase() || folded === 'true' || folded === 'x') return true;
  return folded === NO.toLowerCase() || folded === 'false' ? false : undefined;
}
