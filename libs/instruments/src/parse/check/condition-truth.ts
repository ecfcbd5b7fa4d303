import type { Condition } from '../../instrument.js';

/** What a condition looks up: true, false or undefined (not known) for a flag; the chosen option or undefined for a question. */
export interface Known {
  readonly flag: (flag: string) => boolean | undefined;
  readonly option: (question: string) => string | undefined;
}

/** The value of a condition in Kleene's three-valued logic: true, false or undefined for "not known" (scoring method section 3.1). */
export function conditionTruth(condition: Condition, known: Known): boolean | undefined {
  if ('flag' in condition) return known.flag(condition.flag);
  if ('answer' in condition) {
    const option = known.option(condition.answer);
    return option === undefined ? undefined : condition.is.includes(option);
  }
  if ('not' in condition) {
    const value = conditionTruth(condition.not, known);
    return value === undefined ? undefined : !value;
  }
  const decisive = 'any' in condition;
  const values = (decisive ? condition.any : condition.all).map((part) => conditionTruth(part, known));
  if (values.includes(decisive)) return decisive;
  return values.includes(undefined) ? undefined : !decisive;
}
