import type { ActionStatus } from '../remediation/action-words.types.js';
import type { Role } from '../platform/viewer.js';

/** One action of the demo plan: who has it, by when, and how far it is. */
export interface DemoAction {
  readonly key: string;
  readonly owner: Role;
  /** Days from today; below zero it is overdue. */
  readonly dueInDays: number;
  /** Each step it has made, the last one last. */
  readonly moves: readonly Exclude<ActionStatus, 'proposed' | 'accepted'>[];
  /** The work in small; true where it is done. */
  readonly steps?: readonly (readonly [text: string, done: boolean])[];
  readonly blocked?: string;
  /** Key of what has to be done first; it stands further up. */
  readonly waitsFor?: string;
}

/** What Fernhollow has taken on of Skerry's plan, and how far it is. */
export const SKERRY_ACTIONS: readonly DemoAction[] = [
  {
    key: 'answer:unknown-adult-contact',
    owner: 'contributor',
    dueInDays: 24,
    moves: ['started'],
    steps: [
      ['Pause message requests from adults for ages 16 and 17', true],
      ['Change the default in release 8.4, all three markets', false],
      ['Run the scripted attempts on every route', false],
    ],
  },
  { key: 'remedy:contact-sexual-grooming', owner: 'compliance-officer', dueInDays: 9, moves: ['started'] },
  {
    key: 'answer:extortion-help',
    owner: 'contributor',
    dueInDays: 14,
    moves: ['started'],
    steps: [
      ['Agree on the wording with the helpline', true],
      ['Train the night shift', false],
    ],
    blocked: 'The helpline in Poland has not agreed on the wording yet.',
  },
  {
    key: 'remedy:contact-sexual-extortion',
    owner: 'organisation-admin',
    dueInDays: 20,
    moves: [],
    waitsFor: 'answer:extortion-help',
  },
  { key: 'answer:people-suggestions', owner: 'organisation-admin', dueInDays: 30, moves: [] },
  { key: 'answer:child-report-route', owner: 'contributor', dueInDays: -6, moves: ['started'] },
  { key: 'answer:speed-by-severity', owner: 'organisation-admin', dueInDays: -2, moves: [] },
  {
    key: 'answer:grooming-signals',
    owner: 'contributor',
    dueInDays: 45,
    moves: [],
    waitsFor: 'answer:unknown-adult-contact',
  },
  { key: 'answer:private-image-advice', owner: 'contributor', dueInDays: 12, moves: ['started', 'done'] },
  { key: 'answer:offline-meetings', owner: 'contributor', dueInDays: 5, moves: ['started', 'done', 'verified'] },
  { key: 'answer:rabbit-hole-tests', owner: 'organisation-admin', dueInDays: 60, moves: [] },
];

/** What of it will not be done, and why. */
export const DECLINED = {
  key: 'answer:dangerous-carers',
  reason: 'Place sharing was taken out of Skerry with release 8.2, so nobody can share a place any more.',
};

/** What shows that an action of the demo is done. */
export const PROOF = {
  title: 'Test of warnings before a meeting, release 8.3',
  url: 'https://records.fernhollow.example/test-of-warnings-before-a-meeting-release-8-3',
  effectiveDaysAgo: 10,
};
