import { findEmails, findHandles, findPhones } from './contacts.js';
import type { Finder, PersonalDataFinding } from './finding.js';
import { findBirthDates, findIds } from './identity.js';
import { findNames } from './names.js';
import { findAddresses, findCoordinates } from './places.js';

/** Where passages overlap, the earlier finder names the kind. */
const FINDERS: readonly Finder[] = [
  findEmails,
  findCoordinates,
  findIds,
  findPhones,
  findHandles,
  findBirthDates,
  findAddresses,
  findNames,
];

/**
 * Passages of a text that may identify a person, a child above all: names beside an age, a school or a class,
 * dates of birth, phone numbers, e-mail addresses, numbers of papers and pupils, coordinates, handles and postal
 * addresses. In order, not overlapping. Reads English, French, Spanish, Portuguese, Swahili and Arabic, all at
 * once, because notes mix them. Linear in the length of the text. A net, not proof: docs/privacy.md has its
 * measured recall.
 */
export function findPersonalData(text: string): PersonalDataFinding[] {
  const found: PersonalDataFinding[] = [];
  for (const finder of FINDERS) {
    const kept = [...found];
    found.push(...withoutOverlap(finder(text), kept));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What of `fresh` touches neither `taken` nor what comes before it in `fresh`. */
function withoutOverlap(
  fresh: readonly PersonalDataFinding[],
  taken: readonly PersonalDataFinding[],
): PersonalDataFinding[] {
  const before = [...taken].sort((a, b) => a.start - b.start);
  const kept: PersonalDataFinding[] = [];
  let at = 0;
  let end = -1;
  for (const finding of [...fresh].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (at < before.length && before[at]!.end <= finding.start) at += 1;
    const next = before[at];
    if (finding.start < end || (next && next.start < finding.end)) continue;
    kept.push(finding);
    end = finding.end;
  }
  return kept;
}
