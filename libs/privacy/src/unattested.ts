import { findPersonalData } from './find-personal-data.js';
import type { PersonalDataFinding } from './finding.js';

/** A text of an assessment as it stands, e.g. `{ place: 'answer/privacy-notice/note', revision: 3, text }`. */
export interface PlacedText {
  /** Names the text within its assessment; the caller's choice, the same each time. */
  readonly place: string;
  /** Grows with each change of the text. */
  readonly revision: number;
  readonly text: string;
}

/** Somebody looked at this revision of a text and answers for its naming nobody. Holds no passage of it. */
export type Attestation = Pick<PlacedText, 'place' | 'revision'>;

export interface UnattestedText extends Attestation {
  readonly findings: readonly PersonalDataFinding[];
}

/**
 * The texts with findings that nobody attested in their present revision, in the order given; empty when nothing
 * stands in the way of a submission. A text that changed after it was attested has to be attested again.
 */
export function unattestedPersonalData(
  texts: readonly PlacedText[],
  attestations: readonly Attestation[],
): UnattestedText[] {
  const attested = new Set(attestations.map(({ place, revision }) => `${revision} ${place}`));
  return texts
    .filter(({ place, revision }) => !attested.has(`${revision} ${place}`))
    .map(({ place, revision, text }) => ({ place, revision, findings: findPersonalData(text) }))
    .filter(({ findings }) => findings.length > 0);
}
