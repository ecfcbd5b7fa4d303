import type { AssessmentResult } from '#libs/scoring';
import type { Subject } from './difference.js';

export type SecondReason = 'red-line' | 'grave-harm' | 'sample';

export interface SecondSubject {
  readonly subject: Subject;
  readonly subjectId: string;
  readonly because: SecondReason;
}

const SHARE = 10;
const LEAST = 3;
const GRAVE = 4;

/**
 * What a second reviewer judges as well: every red line that applies, every harm of severity 4, and one in ten of
 * the other answers, at least three.
 *
 * @param mark hash of an id with the digest of the submission: anybody can draw the sample again, nobody another one
 */
export function secondSubjects(result: AssessmentResult, mark: (id: string) => string): readonly SecondSubject[] {
  const asked = result.questions.filter(({ scored, state }) => scored && state !== 'NA_AUTO');
  const redLines = asked.filter(({ redLine }) => redLine !== undefined).map(({ id }) => id);
  const others = asked.filter(({ redLine }) => redLine === undefined).map(({ id }) => id);
  const graveHarms = result.harms.filter(({ applies, severity }) => applies !== 'false' && severity === GRAVE);
  return [
    ...redLines.map((subjectId) => ({ subject: 'answer', subjectId, because: 'red-line' }) as const),
    ...graveHarms.map(({ id }) => ({ subject: 'harm', subjectId: id, because: 'grave-harm' }) as const),
    ...drawSample(others, mark).map((subjectId) => ({ subject: 'answer', subjectId, because: 'sample' }) as const),
  ];
}

/** The sample of these ids with the lowest marks, whatever order they come in. */
export function drawSample(ids: readonly string[], mark: (id: string) => string): readonly string[] {
  const count = Math.min(ids.length, Math.max(LEAST, Math.ceil(ids.length / SHARE)));
  return ids
    .map((id) => ({ id, mark: mark(id) }))
    .sort((a, b) => (a.mark < b.mark ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id)
    .sort();
}
