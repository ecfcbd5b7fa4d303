import { registerEnumType } from '@nestjs/graphql';

/** Parts of the queue; the value is the word of SQL. */
export const QueueTab = {
  BODY: 'body',
  COMPANY: 'company',
  CONDITIONAL: 'conditional',
  REVIEWED: 'reviewed',
  ENDED: 'ended',
  MINE: 'mine',
} as const;
export type QueueTab = (typeof QueueTab)[keyof typeof QueueTab];

export const RedLineFilter = { BREACHED: 'breached', UNRESOLVED: 'unresolved', CLEAR: 'clear' } as const;
export type RedLineFilter = (typeof RedLineFilter)[keyof typeof RedLineFilter];

export const ReviewSubject = { ANSWER: 'answer', HARM: 'harm', FLAG: 'flag' } as const;
export type ReviewSubject = (typeof ReviewSubject)[keyof typeof ReviewSubject];

export const VerdictKind = {
  CONFIRMED: 'confirmed',
  LOWERED: 'lowered',
  REJECTED: 'rejected',
  ACCEPTED: 'accepted',
  BREACHED: 'breached',
  CLEARED: 'cleared',
  CONTESTED: 'contested',
} as const;
export type VerdictKind = (typeof VerdictKind)[keyof typeof VerdictKind];

export const JudgeGroupKind = {
  RED_LINES: 'red-lines',
  GRAVE_HARM_CONTROLS: 'grave-harm-controls',
  THIN_EVIDENCE: 'thin-evidence',
  NOT_APPLICABLE: 'not-applicable',
  RATINGS_AND_PROFILE: 'ratings-and-profile',
  CHANGES: 'changes',
  REST: 'rest',
} as const;
export type JudgeGroupKind = (typeof JudgeGroupKind)[keyof typeof JudgeGroupKind];

/** How a page may show a file of the manifest; NONE: it is offered as a download alone. */
export const PreviewKind = { IMAGE: 'image', TEXT: 'text', NONE: 'none' } as const;
export type PreviewKind = (typeof PreviewKind)[keyof typeof PreviewKind];

const words = { QueueTab, RedLineFilter, ReviewSubject, VerdictKind, JudgeGroupKind, PreviewKind };
for (const [name, word] of Object.entries(words)) registerEnumType(word, { name });
