import { registerEnumType } from '@nestjs/graphql';

/* The value is the word of SQL and of libs/remediation; the key is its GraphQL spelling. */
export const ActionKind = { PREVENT: 'prevent', MITIGATE: 'mitigate', REMEDY: 'remedy' } as const;
export const ActionStatus = {
  PROPOSED: 'proposed',
  ACCEPTED: 'accepted',
  STARTED: 'started',
  DONE: 'done',
  VERIFIED: 'verified',
  DECLINED: 'declined',
} as const;
export const Urgency = {
  BREACH: 'breach',
  CONDITION: 'condition',
  CRITICAL: 'critical',
  UNRESOLVED: 'unresolved',
  HIGH: 'high',
  MEDIUM: 'medium',
  LOW: 'low',
  NO_HARM: 'no-harm',
} as const;
export const ActionEffort = { SMALL: 'small', MEDIUM: 'medium', LARGE: 'large' } as const;
export const ActionOriginType = {
  ANSWER: 'answer',
  REMEDY: 'remedy',
  REDESIGN: 'redesign',
  MONITOR: 'monitor',
  CONDITION: 'condition',
  OWN: 'own',
} as const;
export const ActionDue = { OVERDUE: 'overdue', SOON: 'soon', LATER: 'later', NONE: 'none' } as const;
export const ActionOrder = { DUE: 'due', URGENCY: 'urgency', UPDATED: 'updated' } as const;
export const CheckAgainWhy = {
  EVIDENCE_EXPIRED: 'evidence-expired',
  PROFILE_CHANGED: 'profile-changed',
  INCIDENT: 'incident',
} as const;
export const ActionChange = {
  MOVE: 'move',
  EDIT: 'edit',
  EVIDENCE: 'evidence',
  BLOCKED: 'blocked',
  MERGED: 'merged',
  SPLIT: 'split',
  CREATED: 'created',
  CHECK_AGAIN: 'check-again',
} as const;

export type ActionKind = (typeof ActionKind)[keyof typeof ActionKind];
export type ActionStatus = (typeof ActionStatus)[keyof typeof ActionStatus];
export type Urgency = (typeof Urgency)[keyof typeof Urgency];
export type ActionEffort = (typeof ActionEffort)[keyof typeof ActionEffort];
export type ActionOriginType = (typeof ActionOriginType)[keyof typeof ActionOriginType];
export type ActionDue = (typeof ActionDue)[keyof typeof ActionDue];
export type ActionOrder = (typeof ActionOrder)[keyof typeof ActionOrder];
export type CheckAgainWhy = (typeof CheckAgainWhy)[keyof typeof CheckAgainWhy];
export type ActionChange = (typeof ActionChange)[keyof typeof ActionChange];

const words = {
  ActionKind,
  ActionStatus,
  Urgency,
  ActionEffort,
  ActionOriginType,
  ActionOrder,
  CheckAgainWhy,
  ActionChange,
};
for (const [name, word] of Object.entries(words)) registerEnumType(word, { name });
registerEnumType(ActionDue, {
  name: 'ActionDue',
  valuesMap: {
    OVERDUE: { description: 'Accepted or started, and its day has passed.' },
    SOON: { description: 'Due within 14 days.' },
    LATER: { description: 'Due after that.' },
    NONE: { description: 'No date, or nothing left to do by it.' },
  },
});
