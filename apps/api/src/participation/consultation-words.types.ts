import { registerEnumType } from '@nestjs/graphql';

/*
 * Kinds and ways only, so that no record can be about one child. The value is the word of SQL and of libs; the key
 * is its GraphQL spelling.
 */
export const ChildGroup = {
  GIRLS: 'girls',
  BOYS: 'boys',
  DISABILITIES: 'disabilities',
  IN_CARE: 'in-care',
  ON_THE_MOVE: 'on-the-move',
  IN_CUSTODY: 'in-custody',
  MINORITIES: 'minorities',
  INDIGENOUS: 'indigenous',
  LGBTI: 'lgbti',
  OTHER_LANGUAGES: 'other-languages',
  REMOTE_PLACES: 'remote-places',
  POVERTY: 'poverty',
  NO_DEVICE: 'no-device',
  NOT_USERS: 'not-users',
} as const;
export const ConsultationMethod = {
  SURVEY: 'survey',
  INTERVIEW: 'interview',
  WORKSHOP: 'workshop',
  FOCUS_GROUP: 'focus-group',
  ADVISORY_GROUP: 'advisory-group',
  USABILITY_TEST: 'usability-test',
  CO_DESIGN: 'co-design',
  CHILD_LED: 'child-led',
  THROUGH_ORGANISATIONS: 'through-organisations',
} as const;
export const Safeguard = {
  PARENTAL_CONSENT: 'parental-consent',
  CHILD_ASSENT: 'child-assent',
  RIGHT_TO_WITHDRAW: 'right-to-withdraw',
  NO_COVERT_DATA: 'no-covert-data',
  SAFEGUARDING_LEAD: 'safeguarding-lead',
  ADAPTED_TO_AGE: 'adapted-to-age',
  COMPENSATION: 'compensation',
} as const;
export const Followed = { ALL: 'all', SOME: 'some', NONE: 'none', OPEN: 'open' } as const;
export const ParticipationGap = {
  NONE_RECORDED: 'none-recorded',
  CLAIM_WITHOUT_RECORD: 'claim-without-record',
} as const;

export type ChildGroup = (typeof ChildGroup)[keyof typeof ChildGroup];
export type ConsultationMethod = (typeof ConsultationMethod)[keyof typeof ConsultationMethod];
export type Safeguard = (typeof Safeguard)[keyof typeof Safeguard];
export type Followed = (typeof Followed)[keyof typeof Followed];
export type ParticipationGap = (typeof ParticipationGap)[keyof typeof ParticipationGap];

const words = { ChildGroup, ConsultationMethod, Safeguard, Followed, ParticipationGap };
for (const [name, word] of Object.entries(words)) registerEnumType(word, { name });
