import type { Instrument, Level, Question } from '#libs/instruments';
import type { AssessmentResult } from './assessment-result.js';

/** What the absence of a record shows; it is no figure of the method and changes none. */
export type ParticipationFinding =
  | { readonly kind: 'none-recorded' }
  | { readonly kind: 'claim-without-record'; readonly question: string; readonly level: Level };

/** From this level on, the options of consultation questions say that children were heard, not that it is planned. */
const HEARD: Level = 3;

/**
 * Questions that ask whether children were heard when a product was made: those that cite paragraph 17 of General
 * Comment 25. One that cites 16 as well asks for a standing channel, which is no consultation.
 */
export function asksForConsultation({ scored, cites }: Pick<Question, 'scored' | 'cites'>): boolean {
  return scored && cites.includes('GC25 17') && !cites.includes('GC25 16');
}

/**
 * What is missing on record (docs/decisions/0012): no consultation at all although the questions apply, and each
 * answer that says children were heard with no record linked to it. A screening asks for neither.
 * @param recorded ids of the questions each record bears on, one list for each record
 */
export function findParticipationGaps(
  instrument: Pick<Instrument, 'questions'>,
  result: Pick<AssessmentResult, 'mode' | 'questions'>,
  recorded: readonly (readonly string[])[],
): readonly ParticipationFinding[] {
  if (result.mode === 'screening') return [];
  const consulting = new Set(instrument.questions.filter(asksForConsultation).map(({ id }) => id));
  const asked = result.questions.filter(
    ({ id, state }) => consulting.has(id) && state !== 'NA_AUTO' && state !== 'NA_ACCEPTED',
  );
  if (asked.length === 0) return [];
  const onRecord = new Set(recorded.flat());
  const claims = asked.flatMap(({ id, level }): ParticipationFinding[] =>
    level !== undefined && level >= HEARD && !onRecord.has(id)
      ? [{ kind: 'claim-without-record', question: id, level }]
      : [],
  );
  return recorded.length === 0 ? [{ kind: 'none-recorded' }, ...claims] : claims;
}
