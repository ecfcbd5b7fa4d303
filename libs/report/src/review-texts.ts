import { count, longDate } from './words.js';

const OUTCOMES: Readonly<Record<string, string>> = {
  reviewed: 'Reviewed',
  conditional: 'Reviewed with conditions',
  returned: 'Returned',
  closed: 'Closed without a result',
};

const VERDICTS: Readonly<Record<string, string>> = {
  confirmed: 'Confirmed',
  lowered: 'Lowered',
  rejected: 'Not accepted',
  accepted: 'Accepted',
  breached: 'Red line breached',
  cleared: 'Breach cleared',
  contested: 'Profile contested',
};

/** Fixed texts about what was submitted and what reviewers found. */
export const reviewTexts = {
  title: 'Submission and review',
  outcome: (word: string) => OUTCOMES[word] ?? word,
  verdict: (word: string) => VERDICTS[word] ?? word,
  submitted: 'Submitted',
  submittedAs: (version: number, on: string, programme: string, body: string) =>
    `Version ${version} of ${longDate(on)}, to ${programme} of ${body}.`,
  result: 'Outcome',
  waiting: 'Self-declared, under review.',
  decided: (outcome: string, on: string, body: string) =>
    `${OUTCOMES[outcome] ?? outcome} by ${body} on ${longDate(on)}.`,
  statement: 'Statement of the reviewing body',
  conditions: 'Conditions',
  condition: (text: string, dueOn: string) => `${text} By ${longDate(dueOn)}.`,
  verdicts: 'What reviewers found',
  confirmed: (n: number) => `${count(n, 'answer')} confirmed as stated.`,
  counted: (level: number | null, tier: number | null) =>
    [level === null ? '' : `level ${level} counts`, tier === null ? '' : `evidence counts as tier ${tier}`]
      .filter((part) => part !== '')
      .join(', '),
  advice: 'Advice: ',
  figures: 'Claimed, shown by evidence, reviewed',
  columns: { area: 'Area', claimed: 'Claimed', evidenced: 'Evidenced', reviewed: 'Reviewed' },
  noFigure: 'not applicable',
  second: 'Second review',
  secondText: (twice: number, agreed: number) =>
    twice === 0
      ? 'No part was judged by a second reviewer.'
      : `${count(twice, 'part')} judged by a second reviewer, who found the same in ${agreed}.`,
  proof: 'Proof',
  digest: 'SHA-256 of the submission',
  fingerprint: 'Fingerprint of the key',
  howTo:
    'This file is signed: anyone can check that no byte of it changed since, with “opencria verify” or on the page “Check a file” of the service. The figures come from the submission with this SHA-256, which never changes.',
  foot: (version: number, on: string, standing: string) => `Version ${version}, submitted ${longDate(on)}. ${standing}`,
};
