import type { Instrument } from '#libs/instruments';
import type { SubjectKind } from '#libs/review';

interface Titled {
  readonly instrument: Instrument;
  readonly ownHarms: readonly { readonly id: string; readonly title: string }[];
}

/** A part of the submission in the words of its instrument, or of the company where the harm is its own. */
export function titleOf({ instrument, ownHarms }: Titled, subject: SubjectKind, id: string): string {
  const { questions, harms, profile } = instrument;
  if (subject === 'answer') return questions.find((question) => question.id === id)?.asks ?? id;
  if (subject === 'flag') return profile.find(({ flag }) => flag === id)?.asks ?? id;
  return [...harms, ...ownHarms].find((harm) => harm.id === id)?.title ?? id;
}
