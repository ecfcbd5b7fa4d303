import type { SaveConsultationInput } from '../participation/consultation-inputs.types.js';

/** What children said about Skerry, as the answers of the demo have it: kinds and numbers, nobody in person. */
export const SKERRY_CONSULTATION = {
  title: 'Signs that press to answer: last seen, typing, read',
  heldFrom: '2026-05-18',
  heldTo: '2026-06-05',
  ageBands: ['13-15', '16-17'],
  groups: ['girls', 'boys', 'disabilities', 'remote-places'],
  children: 44,
  methods: ['workshop', 'usability-test'],
  markets: ['FI', 'IE', 'PL'],
  setting:
    'Ten groups of four or five in Oulu, Cork and Lublin, each led by a youth worker; a club of deaf teenagers met with sign language interpreters.',
  safeguards: ['parental-consent', 'child-assent', 'right-to-withdraw', 'no-covert-data', 'safeguarding-lead'],
  keptFor: 'Notes by group without names, for two years; recordings of the tests were wiped within a month.',
  heard:
    'The sign that shows when somebody was last there makes them answer late at night. Many turn the phone over so that nobody sees them read. Most want the sign off at first and their friends to see only what they choose. Younger ones asked for one switch for all three signs. The deaf teenagers use the typing sign to know that somebody is there and want to keep it.',
  decided:
    'The last-seen sign starts closed for everybody under 18 since release 8.1, and the typing sign stays. One switch for all three signs waits.',
  followed: 'some',
  because:
    'The switch needs a change of the message format that older versions cannot read. It is planned for the release of spring.',
  told: 'All groups got a page in plain words, in Finnish, English and Polish, six weeks later, read out with an interpreter at the club.',
  questionIds: ['changed-by-children', 'seldom-heard-testers', 'answer-to-children'],
} as const satisfies Partial<Record<keyof SaveConsultationInput, unknown>>;

/** The evidence of the same assessment that it rests on, by title. */
export const SKERRY_NOTES = ['Session notes by group, without names', 'Change record of the last-seen sign'];
