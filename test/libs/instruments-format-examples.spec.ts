import { expectRefused, type Row } from './fault-rows.js';
import { smallInstrument } from './small-instrument.js';

const BRAKES = 'questions.brake-check';
const rows: Row[] = [
  [
    'an example with the wrong level',
    'bicycles.yaml',
    'expect: { level: 1, actions',
    'expect: { level: 2, actions',
    /expects 2, the method gives 1/,
    `${BRAKES}.examples.after a complaint.expect.level`,
  ],
  [
    'an example with the wrong evidence',
    'bicycles.yaml',
    'evidenced: 2, actions',
    'evidenced: 1, actions',
    /expects 1, the method gives 2/,
    'questions.lights-working.examples.nine in ten.expect.evidenced',
  ],
  [
    'an example with the wrong action',
    'bicycles.yaml',
    'actions: [plan-brake-checks]',
    'actions: [log-brake-checks]',
    /the question gives \[plan-brake-checks\]/,
    `${BRAKES}.examples.after a complaint.expect.actions`,
  ],
  [
    'an example with an option that does not exist',
    'bicycles.yaml',
    'answer: on-complaint',
    'answer: on-complain',
    /no option "on-complain"/,
    `${BRAKES}.examples.after a complaint.answer`,
  ],
  [
    'an example with a part that does not exist',
    'riders.yaml',
    'answer: [brakes]',
    'answer: [brake]',
    /no part "brake"/,
    'questions.first-ride.examples.brakes alone.answer',
  ],
  [
    'an example whose number is out of range',
    'bicycles.yaml',
    'answer: 90',
    'answer: 190',
    /does not fit the scale number/,
    'questions.lights-working.examples.nine in ten.answer',
  ],
  [
    'an example that does apply after all',
    'bicycles.yaml',
    'profile: { electric: false }',
    'profile: { electric: true }',
    /does apply/,
    'questions.battery-fires.examples.no motor',
  ],
  [
    'an example on a flag that does not exist',
    'bicycles.yaml',
    'profile: { electric: false }',
    'profile: { motor: false }',
    /no flag "motor"/,
    'questions.battery-fires.examples.no motor.profile.motor',
  ],
  [
    'an example of a red line that is not there',
    'bicycles.yaml',
    'expect: { level: 1, actions',
    'expect: { level: 1, redLine: breached, actions',
    /has no red line/,
    `${BRAKES}.examples.after a complaint.expect.redLine`,
  ],
  [
    'an example with an answer to no question',
    'riders.yaml',
    '{ help-line: daytime }',
    '{ help-lime: daytime }',
    /no question "help-lime"/,
    'questions.night-line-language.examples.daytime only.answers.help-lime',
  ],
  [
    'an example with an earlier answer that does not exist',
    'riders.yaml',
    '{ help-line: daytime }',
    '{ help-line: daytimes }',
    /"help-line" has no option "daytimes"/,
    'questions.night-line-language.examples.daytime only.answers.help-line',
  ],
  [
    'an answer where the question does not apply',
    'bicycles.yaml',
    'profile: { electric: false }, expect',
    'profile: { electric: false }, answer: many, expect',
    /has no answer and nothing more to expect/,
    'questions.battery-fires.examples.no motor',
  ],
  [
    'an outcome where the question does not apply',
    'bicycles.yaml',
    'expect: { state: not-applicable }',
    'expect: { actions: [] }',
    /the question does not apply/,
    'questions.battery-fires.examples.no motor',
  ],
  [
    'a level without an answer',
    'bicycles.yaml',
    'answer: on-complaint, expect',
    'expect',
    /without an answer has no level/,
    `${BRAKES}.examples.after a complaint`,
  ],
];

describe('the rules on examples', () => {
  it.each(rows)('refuse %s', (...row) => {
    expectRefused(smallInstrument(), row);
  });
});
