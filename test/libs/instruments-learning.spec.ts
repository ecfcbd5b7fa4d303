import { parseInstrument } from '#libs/instruments/parse';
import { expectLeftToDo, expectRefused, type Row } from './fault-rows.js';
import { houseInstrument } from './house-instrument.js';
import { changed } from './small-instrument.js';

const PART = 'learning/orientation-1.yaml';
const LESSON = 'learning/privacy.yaml';
const LIBRARY = 'learning/evidence-library.yaml';

const refused: Row[] = [
  [
    'a lesson on a right that does not exist',
    LESSON,
    'right: privacy',
    'right: privaci',
    /no right "privaci"/,
    'right',
  ],
  ['a lesson with a source that does not exist', LESSON, '[GC25 70]', '[GC25 170]', /no source "GC25 170"/, 'cites.0'],
  ['a part with a source that does not exist', PART, '[GC25 36]', '[GC25 136]', /no source "GC25 136"/, 'cites.0'],
  [
    'evidence on a harm that does not exist',
    LIBRARY,
    '[grooming]',
    '[groming]',
    /no harm "groming"/,
    'door-study.harms.0',
  ],
  ['parts that leave out a number', PART, 'part: 1', 'part: 9', /Part 9 stands in place 4/, 'part'],
  [
    'a self-check whose answer is no choice',
    LESSON,
    'answer: child',
    'answer: nobody',
    /no choice "nobody"/,
    'check.0.answer',
  ],
  ['a self-check with one choice', LESSON, ', adult: "An adult" }', ' }', /1 choices stand here/, 'check.0.choices'],
  ['a part without self-check', PART, 'check:\n  - asks', 'quiz:\n  - asks', /"check" is missing/, ''],
  [
    'a course at no web address',
    PART,
    'https://example.org/course',
    'ftp://example.org',
    /no web address/,
    'goOn.0.link',
  ],
  ['a file that is neither part nor lesson', LESSON, 'right: privacy\n', '', /"right" is missing/, ''],
  [
    'a lesson that lasts no time',
    LESSON,
    'minutes: 3',
    'minutes: 0',
    /0 is not a whole number from 1 to 60/,
    'minutes',
  ],
  ['an avoided word in a lesson', LESSON, 'A child opens', 'A robust child opens', /"robust"/, 'text'],
  ['an avoided word in a title', LESSON, 'title: Closed doors', 'title: Safe doors', /"Safe"/, 'title'],
  ['an avoided word in a self-check', LESSON, '"An adult"', '"A minor"', /"minor"/, 'check.0.choices.adult'],
  ['an avoided word in an explanation', LESSON, 'The text says so', 'The kids say so', /"kids"/, 'check.0.because'],
  ['an avoided word in a part', PART, 'A child opens', 'A child fully opens', /"fully"/, 'sections.door.text'],
  [
    'an avoided word in an exercise',
    PART,
    'Open a door of',
    'Leverage a door of',
    /"Leverage"/,
    'sections.door.exercise',
  ],
  ['an avoided word in what a part is about', PART, 'One of four', 'An adequate one of four', /"adequate"/, 'about'],
  [
    'a term that hides the crime, in a course',
    PART,
    'Free of charge',
    'On child pornography',
    /"child pornography"/,
    'goOn.0.note',
  ],
  [
    'a term that hides the crime, in the library',
    LIBRARY,
    'Half of the doors',
    'Half of all sextortion',
    /"sextortion"/,
    'door-study.says',
  ],
];

const leftToDo: Row[] = [
  ['a part of three minutes', PART, 'minutes: 10', 'minutes: 3', /3 minutes is not about ten/, 'minutes'],
  [
    'a part that nobody can read in its time',
    PART,
    'minutes: 10',
    'minutes: 2',
    /words in 2 minutes are \d+ a minute/,
    'minutes',
  ],
  [
    'a lesson that is shorter than it says',
    LESSON,
    'minutes: 3',
    'minutes: 5',
    /304 words in 5 minutes are 61 a minute/,
    'minutes',
  ],
];

describe('the rules on learning texts', () => {
  it.each(refused)('refuse %s', (...row) => {
    expectRefused(houseInstrument(), row);
  });

  it.each(leftToDo)('call %s a gap of a draft and a fault of a release', (...row) => {
    expectLeftToDo(houseInstrument(), row);
  });

  it.each([
    ['an orientation of three parts', 'learning/orientation-4.yaml', 'learning', '', /3 parts; 4 are expected/],
    ['a right without lesson', LESSON, 'instrument.yaml', 'clusters.privacy', /No lesson explains "privacy"/],
    ['an empty library', LIBRARY, LIBRARY, '', /library is empty/],
  ])('call %s a gap of a draft and a fault of a release', (_name, removed, file, path, says) => {
    const { [removed]: _gone, ...files } = houseInstrument();
    for (const [status, severity] of [
      ['draft', 'gap'],
      ['released', 'fault'],
    ] as const) {
      const { faults } = parseInstrument(changed(files, 'instrument.yaml', 'status: draft', `status: ${status}`));
      expect(faults).toContainEqual(
        expect.objectContaining({ file, path, severity, says: expect.stringMatching(says) }),
      );
    }
  });

  it('refuse a second lesson on one right', () => {
    const files = houseInstrument();
    files['learning/secrecy.yaml'] = (files[LESSON] ?? '').replace('id: closed-doors', 'id: open-doors');
    expect(parseInstrument(files).faults).toContainEqual(
      expect.objectContaining({
        file: 'learning/secrecy.yaml',
        path: 'right',
        severity: 'fault',
        says: 'Another lesson explains "privacy" already.',
      }),
    );
  });

  it('let the library name a study as its authors do', () => {
    const { learning } = parseInstrument(houseInstrument());
    expect(learning?.evidence[0]?.title).toBe('Global Kids Online');
  });

  it('count what there is to learn from', () => {
    const { tally } = parseInstrument(houseInstrument());
    expect(tally?.learning).toEqual({ orientation: 4, lessons: 1, evidence: 1 });
    expect(tally?.cells.filter(({ harms }) => harms > 0)).toEqual([{ cell: 'contact-sexual', harms: 1 }]);
    expect(tally?.cells).toHaveLength(15);
  });
});
