import type { Condition } from '#libs/instruments';
import type { Flags } from './product-draft.ts';

/**
 * Whether a condition over flags holds: true, false, or undefined where nobody knows (scoring method section
 * 3.1). An answer of the questionnaire is never known while the profile is filled in.
 */
export function flagTruth(condition: Condition, flags: Flags): boolean | undefined {
  if ('flag' in condition) return flags[condition.flag] ?? undefined;
  if ('answer' in condition) return undefined;
  if ('not' in condition) {
    const truth = flagTruth(condition.not, flags);
    return truth === undefined ? undefined : !truth;
  }
  const [terms, decides] = 'all' in condition ? [condition.all, false] : [condition.any, true];
  const truths = terms.map((term) => flagTruth(term, flags));
  if (truths.includes(decides)) return decides;
  return truths.includes(undefined) ? undefined : !decides;
}
