import { parseInstrument } from '#libs/instruments/parse';
import { expectRefused, type Row } from './fault-rows.js';
import { changed, smallInstrument } from './small-instrument.js';

const rows: Row[] = [
  [
    'a flag that does not exist',
    'bicycles.yaml',
    '{ flag: electric }',
    '{ flag: electirc }',
    /no flag "electirc"/,
    'questions.battery-fires.appliesWhen',
  ],
  [
    'a condition on a later question',
    'bicycles.yaml',
    'appliesWhen: { flag: electric }',
    'appliesWhen: { answer: help-line, is: [always] }',
    /does not come earlier/,
    'questions.battery-fires.appliesWhen',
  ],
  [
    'a condition on itself',
    'riders.yaml',
    '{ answer: help-line, is: [always] }',
    '{ answer: night-line-language, is: [three] }',
    /does not come earlier/,
    'questions.night-line-language.appliesWhen',
  ],
  [
    'a condition on an option that does not exist',
    'riders.yaml',
    'is: [always]',
    'is: [allways]',
    /no option "allways"/,
    'questions.night-line-language.appliesWhen.is',
  ],
  [
    'a condition on a question without options',
    'riders.yaml',
    '{ answer: help-line, is: [always] }',
    '{ answer: first-ride, is: [brakes] }',
    /no options to choose from/,
    'questions.night-line-language.appliesWhen',
  ],
  [
    'a condition with two kinds',
    'bicycles.yaml',
    '{ flag: electric }',
    '{ flag: electric, all: [{ flag: electric }] }',
    /exactly one of/,
    'questions.battery-fires.appliesWhen',
  ],
  [
    'an answer without is',
    'riders.yaml',
    '{ answer: help-line, is: [always] }',
    '{ answer: help-line }',
    /exactly one of/,
    'questions.night-line-language.appliesWhen',
  ],
  [
    'an empty any',
    'bicycles.yaml',
    '{ flag: electric }',
    '{ any: [] }',
    /At least 1/,
    'questions.battery-fires.appliesWhen.any',
  ],
  [
    'a condition that excludes itself',
    'bicycles.yaml',
    '{ flag: electric }',
    '{ all: [{ flag: electric }, { not: { flag: electric } }] }',
    /can never be true/,
    'questions.battery-fires.appliesWhen',
  ],
  [
    'a condition nested without end',
    'bicycles.yaml',
    '{ flag: electric }',
    `${'{ not: '.repeat(9)}{ flag: electric }${' }'.repeat(9)}`,
    /more than 6 steps/,
    'questions.battery-fires.appliesWhen.not.not.not.not.not.not.not',
  ],
  [
    'a condition on a question that does not exist',
    'riders.yaml',
    '{ answer: help-line, is: [always] }',
    '{ answer: help-lime, is: [always] }',
    /no question "help-lime"/,
    'questions.night-line-language.appliesWhen',
  ],
];

describe('the rules on conditions', () => {
  it.each(rows)('refuse %s', (...row) => {
    expectRefused(smallInstrument(), row);
  });

  it('refuse a question about the organisation that waits for an answer about one product', () => {
    const files = changed(smallInstrument(), 'riders.yaml', 'about: product', 'about: organisation');
    const mixed = changed(
      files,
      'riders.yaml',
      '{ answer: help-line, is: [always] }',
      '{ answer: brake-check, is: [never] }',
    );
    expect(parseInstrument(mixed).faults).toContainEqual(
      expect.objectContaining({
        path: 'questions.night-line-language.appliesWhen',
        says: '"brake-check" is asked about one product; the organisation answers for all of them.',
        severity: 'fault',
      }),
    );
  });

  it('see through a chain of conditions that can never be answered', () => {
    const files = changed(
      smallInstrument(),
      'riders.yaml',
      'appliesWhen: { answer: help-line, is: [always] }',
      'appliesWhen: { all: [{ answer: battery-fires, is: [some] }, { not: { flag: electric } }] }',
    );
    expect(parseInstrument(files).faults).toContainEqual(
      expect.objectContaining({ says: 'The condition can never be true, so nobody is ever asked.' }),
    );
  });

  it('call a flag that no condition uses a gap of a draft and a fault of a release', () => {
    const unused = changed(smallInstrument(), 'bicycles.yaml', '    appliesWhen: { flag: electric }\n', '');
    const files = changed(
      unused,
      'bicycles.yaml',
      '    examples:\n      - { name: no motor, profile: { electric: false }, expect: { state: not-applicable } }\n',
      '',
    );
    const draft = parseInstrument(files);
    expect(draft.faults).toMatchObject([{ severity: 'gap', path: 'electric' }]);
    expect(draft.instrument).toBeDefined();
    const released = parseInstrument(changed(files, 'instrument.yaml', 'status: draft', 'status: released'));
    expect(released.faults).toMatchObject([{ severity: 'fault', path: 'electric' }]);
    expect(released.instrument).toBeUndefined();
  });
});
