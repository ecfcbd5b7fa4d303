import type { Role } from '../platform/viewer.js';

export const MAIL_CHANNELS = ['at-once', 'digest', 'off'] as const;
export type MailChannel = (typeof MAIL_CHANNELS)[number];

export interface Channels {
  readonly inApp: boolean;
  readonly mail: MailChannel;
}

const DIGEST: Channels = { inApp: true, mail: 'digest' };
const AT_ONCE: Channels = { inApp: true, mail: 'at-once' };

/** Everything people are told of, and how where they have not said otherwise. */
export const DEFAULTS = {
  'action-assigned': DIGEST,
  'action-due': DIGEST,
  'action-overdue': DIGEST,
  'action-to-verify': DIGEST,
  'action-check-again': DIGEST,
  'evidence-expiring': DIGEST,
  'question-assigned': DIGEST,
  mentioned: DIGEST,
  'check-asked': DIGEST,
  reassess: DIGEST,
  'case-asked': AT_ONCE,
  'case-answered': AT_ONCE,
  'case-decided': AT_ONCE,
  'case-contested': AT_ONCE,
  'appeal-decided': AT_ONCE,
} as const satisfies Readonly<Record<string, Channels>>;

export type NoticeEvent = keyof typeof DEFAULTS;
export const NOTICE_EVENTS = Object.keys(DEFAULTS) as readonly NoticeEvent[];

/** What people filter their inbox by. */
export const GROUPS = {
  actions: [
    'action-assigned',
    'action-due',
    'action-overdue',
    'action-to-verify',
    'action-check-again',
    'evidence-expiring',
  ],
  questions: ['question-assigned', 'mentioned', 'check-asked', 'reassess'],
  reviews: ['case-asked', 'case-answered', 'case-decided', 'case-contested', 'appeal-decided'],
} as const satisfies Readonly<Record<string, readonly NoticeEvent[]>>;
export type NoticeGroup = keyof typeof GROUPS;

const OF_COMPANY: readonly NoticeEvent[] = [
  ...GROUPS.actions,
  ...GROUPS.questions,
  'case-asked',
  'case-decided',
  'appeal-decided',
];
const OF_BODY: readonly NoticeEvent[] = ['case-answered', 'case-contested'];

/** What somebody of this organisation can be told of. */
export function eventsOf(kind: 'company' | 'reviewing-body'): readonly NoticeEvent[] {
  return kind === 'company' ? OF_COMPANY : OF_BODY;
}

/** Who is told next where an action stays overdue: its owner alone, from the second week on these as well. */
export const NEXT_LEVELS: readonly { readonly fromWeek: number; readonly role: Role }[] = [
  { fromWeek: 1, role: 'compliance-officer' },
  { fromWeek: 2, role: 'organisation-admin' },
];
