import { registerEnumType } from '@nestjs/graphql';

/** Why something cannot be submitted yet. The value is the word of SQL and of libs. */
export const BlockKind = {
  BLANK: 'blank',
  UNRATED_HARM: 'unrated-harm',
  TO_CONFIRM: 'to-confirm',
  NOTHING_APPLIES: 'nothing-applies',
  NO_REASON: 'no-reason',
  UNATTESTED_TEXT: 'unattested-text',
  DRAFT_INSTRUMENT: 'draft-instrument',
  NOT_IN_PROGRAMME: 'not-in-programme',
  PROGRAMME_NOT_OPEN: 'programme-not-open',
  INSTRUMENT_NOT_ACCEPTED: 'instrument-not-accepted',
  COUNTRY_NOT_COVERED: 'country-not-covered',
  UNDER_REVIEW: 'under-review',
} as const;
export type BlockKind = (typeof BlockKind)[keyof typeof BlockKind];

/** What a block or a warning is about, so that a page can lead to it. */
export const BlockSubject = {
  QUESTION: 'question',
  INHERITED_QUESTION: 'inherited-question',
  HARM: 'harm',
  PRODUCT: 'product',
  EVIDENCE: 'evidence',
  CONSULTATION: 'consultation',
  PLAN: 'plan',
  PROGRAMME: 'programme',
  ASSESSMENT: 'assessment',
} as const;
export type BlockSubject = (typeof BlockSubject)[keyof typeof BlockSubject];

export const SubmissionState = {
  SUBMITTED: 'submitted',
  CLAIMED: 'claimed',
  RETURNED: 'returned',
  REVIEWED: 'reviewed',
  CONDITIONAL: 'conditional',
  WITHDRAWN: 'withdrawn',
  CLOSED: 'closed',
} as const;
export type SubmissionState = (typeof SubmissionState)[keyof typeof SubmissionState];

export const CaseTurn = { BODY: 'body', COMPANY: 'company', NOBODY: 'nobody' } as const;
export type CaseTurn = (typeof CaseTurn)[keyof typeof CaseTurn];

const words = { BlockKind, BlockSubject, SubmissionState, CaseTurn };
for (const [name, word] of Object.entries(words)) registerEnumType(word, { name });
