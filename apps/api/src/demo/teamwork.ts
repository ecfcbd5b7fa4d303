/** Days from the day the demo is made. */
interface Work {
  readonly questionIds: readonly string[];
  readonly dueInDays: number;
}

/** A product Fernhollow is screening at the moment: half is answered, the rest is shared out. */
export const TIDELINE = {
  name: 'Tideline',
  description: 'A homework planner with class chat for 10- to 15-year-olds.',
  markets: ['FI', 'IE'],
  ageBands: ['10-12', '13-15'],
  profile: {
    likely_accessed: true,
    under13: true,
    teens13_17: true,
    child_directed: true,
    dm: true,
    group_chat: true,
    notifications_streaks: true,
    ugc: true,
    third_party_sdks: true,
    livestream: false,
    recommender: false,
    games: false,
    ads: false,
    behavioural_ads: false,
    iap: false,
    loot_boxes: false,
    virtual_currency: false,
    genai_text: false,
    genai_image_video: false,
    ai_companion: false,
    geolocation: false,
    data_sharing_sale: false,
    proctoring: false,
    biometric: false,
    emotion_inference: false,
    neural_data: false,
    hardware: false,
  },
  answers: {
    'private-defaults': {
      option: 'written',
      note: 'Class groups are closed on phone and web. The tablet app still shows the name of the school.',
      evidence: [
        { title: 'List of defaults by age band', tier: 1, effectiveOn: '2026-10-06', validUntil: '2027-10-06' },
      ],
    },
    'danger-to-life': { option: 'plan', note: 'A teacher and our duty team are called. No drill was held so far.' },
    'hidden-watching': { option: 'never' },
    'data-sale': { option: 'kept' },
  },
} as const;

/** How far single records of Skerry reach, by title: until when, and in which markets if not in all. */
export const SKERRY_SCOPES: Readonly<Record<string, { readonly validUntil?: string; readonly markets?: string[] }>> = {
  'Log of test contacts on each route': { validUntil: '2027-05-03', markets: ['FI', 'IE'] },
  "Run by test accounts with partners' replies": { validUntil: '2026-06-10' },
  'Yearly check of the process by a hotline': { validUntil: '2027-06-30' },
};

export const SKERRY_WORK: readonly Work[] = [{ questionIds: ['people-suggestions', 'banned-return'], dueInDays: 7 }];

export const TIDELINE_WORK: readonly Work[] = [
  { questionIds: ['bullying-tools', 'night-alerts'], dueInDays: 2 },
  { questionIds: ['child-report-route', 'unknown-adult-contact'], dueInDays: 10 },
];

/** A thread between the first person and the one who answers, with a version that waits for a decision. */
export const PROPOSED = {
  questionId: 'people-suggestions',
  asks: (mei: string) =>
    `@{${mei}} you asked engineering about the supplier’s friend finder. Do we know now where it is still live?`,
  reply:
    'Yes: in app versions from before March, and only through uploaded contacts. Nobody under 18 is suggested anywhere else. I would answer it like this; the list of versions comes on Thursday.',
  proposal: {
    state: 'answered',
    option: 'partly',
    note: 'Live through uploaded contacts in app versions from before March 2026.',
  },
} as const;

export const RESOLVED = {
  questionId: 'see-mend-delete',
  asks: 'The run by test accounts is older than a year. Shall we still name it?',
  reply: 'Keep it, and say how old it is. The new run is in the plan for January.',
} as const;

export const CHECK = {
  questionId: 'unknown-adult-contact',
  why: 'Does the log of test contacts cover group invites in Poland as well? Please look before this goes out.',
} as const;
