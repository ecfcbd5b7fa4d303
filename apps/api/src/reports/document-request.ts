import { DOCUMENTS, readRedaction, type Disclosure, type DocumentKind, type Redaction } from '#libs/report';
import type { AssessmentResult } from '#libs/scoring';
import { cleanWord } from './clean-word.js';
import { problem } from '../platform/problems.js';

/** What a document is asked for with: `board.pdf`, `withhold=owners:personal-data`, `contact=…`. */
export interface DocumentRequest {
  readonly kind: DocumentKind;
  readonly withhold: readonly string[];
  readonly contact?: string;
}

const MOST_WITHHELD = 60;
const LONGEST_CONTACT = 200;

/** Reads the name of a document and its choices; whatever is not known is refused with what would be right. */
export function readDocumentRequest(file: string, query: Readonly<Record<string, unknown>>): DocumentRequest {
  const kind = DOCUMENTS.find((each) => file === `${each}.pdf`);
  if (!kind) throw problem('DOCUMENT_UNKNOWN', { documents: DOCUMENTS.map((each) => `${each}.pdf`).join(', ') });
  const asked = query['withhold'] ?? [];
  const withhold = (Array.isArray(asked) ? asked : [asked]) as readonly unknown[];
  if (withhold.length > MOST_WITHHELD || !withhold.every((each) => typeof each === 'string')) {
    throw problem('REDACTION_REFUSED', { what: 'so many parts', why: `at most ${MOST_WITHHELD} can be named` });
  }
  const contact = query['contact'];
  if (contact === undefined || contact === '') return { kind, withhold };
  const word = cleanWord(contact, LONGEST_CONTACT);
  if (word === undefined) throw problem('CONTACT_REFUSED', { most: LONGEST_CONTACT });
  return { kind, withhold, contact: word };
}

/** The choices held against the figures: what may not be left out in public is refused by name. */
export function disclosureOf({ withhold, contact }: DocumentRequest, result: AssessmentResult): Disclosure {
  const redactions = withhold.map((each): Redaction => {
    const at = each.lastIndexOf(':');
    const read = readRedaction(each.slice(0, at), each.slice(at + 1), result);
    if (typeof read !== 'string') return read;
    throw problem('REDACTION_REFUSED', { what: cleanWord(each, 80) ?? 'this', why: WHY[read] });
  });
  return { redactions, ...(contact !== undefined && { contact }) };
}

const WHY = {
  'unknown-field': 'there is no such part, or it may never be left out',
  'unknown-reason': 'no such reason is known',
  'grave-harm': 'a harm that can be grave for a child is always printed',
} as const;
