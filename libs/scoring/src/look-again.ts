import type { Condition } from '#libs/instruments';
import type { CompiledInstrument } from './compile-instrument.js';

/** Answers to the profile as they are stored; null: "we don't know". A flag nobody has answered is absent. */
export type StoredProfile = Readonly<Record<string, boolean | null>>;

/** A flag that was answered otherwise before. */
export interface ChangedFlag {
  readonly flag: string;
  readonly was: boolean | null;
  readonly became: boolean | null;
}

/** An answer to look at again: the flag had another value when the answer was given. */
export interface LookAgain extends ChangedFlag {
  readonly question: string;
}

/** Flags that two profiles answer differently. The first answer to a flag changes nothing that was said before. */
export function changedFlags(before: StoredProfile, after: StoredProfile): readonly ChangedFlag[] {
  return Object.entries(after).flatMap(([flag, became]) => {
    const was = before[flag];
    return was === undefined || was === became ? [] : [{ flag, was, became }];
  });
}

/**
 * The marks that stand after some flags have changed, of an assessment's product. Touched is an answer whose own
 * condition asks about the flag, or that of an earlier question it hangs on; whether the question is asked at the
 * moment makes no difference. A flag that returns to what it was when the answer was given takes its mark away.
 *
 * @param answered questions with an answer of this assessment
 * @param marks those that stand before
 */
export function marksAfter(
  compiled: CompiledInstrument,
  answered: ReadonlySet<string>,
  changed: readonly ChangedFlag[],
  marks: readonly LookAgain[],
): readonly LookAgain[] {
  const became = new Map(changed.map((flag) => [flag.flag, flag.became]));
  const kept = marks.flatMap((mark) => {
    const now = became.get(mark.flag);
    if (now === undefined) return [mark];
    return now === mark.was ? [] : [{ ...mark, became: now }];
  });
  const known = new Set(marks.map(keyOf));
  const fresh = compiled.questions.flatMap(({ question, ofOrganisation, place }) => {
    if (ofOrganisation || !answered.has(question.id)) return [];
    const flags = flagsBehind(compiled, place);
    return changed
      .filter(({ flag }) => flags.has(flag))
      .map((flag) => ({ question: question.id, ...flag }))
      .filter((mark) => !known.has(keyOf(mark)));
  });
  return [...kept, ...fresh];
}

/** What hangs on flags that two profiles answer differently: questions, and harms by their own condition. */
export function touchedBy(
  compiled: CompiledInstrument,
  before: StoredProfile,
  after: StoredProfile,
): { readonly questions: readonly string[]; readonly harms: readonly string[] } {
  const changed = changedFlags(before, after).map(({ flag }) => flag);
  const touches = (flags: ReadonlySet<string>) => changed.some((flag) => flags.has(flag));
  return {
    questions: compiled.questions
      .filter(({ place }) => touches(flagsBehind(compiled, place)))
      .map(({ question }) => question.id),
    harms: compiled.instrument.harms
      .filter(({ appliesWhen }) => {
        const flags = new Set<string>();
        if (appliesWhen) collectFlags(appliesWhen, flags);
        return touches(flags);
      })
      .map(({ id }) => id),
  };
}

const keyOf = ({ question, flag }: Pick<LookAgain, 'question' | 'flag'>): string => `${question} ${flag}`;

/** Flags that decide whether a question is asked: its own condition's, and those of the questions it asks about. */
function flagsBehind(compiled: CompiledInstrument, place: number): ReadonlySet<string> {
  const flags = new Set<string>();
  const seen = new Set<number>();
  const visit = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const condition = compiled.questions[at]?.question.appliesWhen;
    if (condition) collectFlags(condition, flags);
    for (const dependency of compiled.dependencies[at] ?? []) visit(dependency);
  };
  visit(place);
  return flags;
}

function collectFlags(condition: Condition, into: Set<string>): void {
  if ('flag' in condition) into.add(condition.flag);
  else if ('not' in condition) collectFlags(condition.not, into);
  else if (!('answer' in condition)) {
    for (const term of 'all' in condition ? condition.all : condition.any) collectFlags(term, into);
  }
}
