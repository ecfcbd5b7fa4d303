import { parseInstrument } from '#libs/instruments/parse';
import { changed, smallInstrument } from './small-instrument.js';

/** What is changed in the small instrument, and what the loader must say and where. */
type Row = [name: string, file: string, from: string, to: string, says: RegExp, path: string];

const BRAKES = 'questions.brake-check';

const rows: Row[] = [
  ['a missing field', 'instrument.yaml', 'language: en\n', '', /"language" is missing/, ''],
  ['an unknown field', 'instrument.yaml', 'method: 1', 'method: 1\ncolour: red', /"colour" is not a field/, 'colour'],
  ['a field twice', 'instrument.yaml', 'language: en', 'language: en\nlanguage: fr', /stands here twice/, 'language'],
  ['another method', 'instrument.yaml', 'method: 1', 'method: 2', /not a whole number from 1 to 1/, 'method'],
  [
    'a version that YAML takes for a number',
    'instrument.yaml',
    'version: 1.2.0\nstatus',
    'version: 1.2\nstatus',
    /reads as the number 1.2/,
    'version',
  ],
  [
    'a version in another form',
    'instrument.yaml',
    'version: 1.2.0\nstatus',
    'version: "1.2"\nstatus',
    /right form/,
    'version',
  ],
  [
    'a status that does not exist',
    'instrument.yaml',
    'status: draft',
    'status: final',
    /"final" is not known/,
    'status',
  ],
  [
    'a house that has no rules',
    'instrument.yaml',
    'method: 1',
    'method: 1\nhouseRules: other',
    /"other" is not known/,
    'houseRules',
  ],
  [
    'a remedy cluster that does not exist',
    'instrument.yaml',
    'method: 1',
    'method: 1\nremedyCluster: rider',
    /no right "rider"/,
    'remedyCluster',
  ],
  [
    'levels out of order',
    'instrument.yaml',
    'level: 3, name: Working',
    'level: 4, name: Working',
    /not 0, 1, 2, 3, 4/,
    'levels',
  ],
  [
    'a level too few',
    'instrument.yaml',
    '  - { level: 4, name: Improving, means: "Its effect is measured, and something changed." }\n',
    '',
    /At least 5/,
    'levels',
  ],
  ['bands that do not rise', 'instrument.yaml', 'from: 50', 'from: 20', /band begins at 20/, 'bands.good'],
  ['a first band above 0', 'instrument.yaml', 'from: 0 }', 'from: 5 }', /band begins at 5/, 'bands.poor'],
  [
    'a version without changelog',
    'instrument.yaml',
    '{ version: 1.2.0, date',
    '{ version: 1.1.0, date',
    /version 1.2.0 changed/,
    'changelog',
  ],
  [
    'a date that does not exist',
    'instrument.yaml',
    '2026-03-01',
    '2026-02-30',
    /"2026-02-30" is no date/,
    'changelog.1.2.0.date',
  ],
  [
    'a module without file',
    'instrument.yaml',
    'modules: [bicycles, riders]',
    'modules: [bicycles, riders, roads]',
    /roads.yaml is missing/,
    'modules.2',
  ],
  [
    'a module path that climbs',
    'instrument.yaml',
    'modules: [bicycles',
    'modules: [../bicycles',
    /right form/,
    'modules.0',
  ],
  [
    'a right twice',
    'instrument.yaml',
    '- { id: riders, title: Riders',
    '- { id: bicycles, title: Riders',
    /"bicycles" exists already/,
    'clusters.bicycles.id',
  ],
  ['an unquoted colon', 'instrument.yaml', 'title: How well', 'title: How: well', /not YAML/, ''],
  ['a module named unlike its file', 'bicycles.yaml', 'id: bicycles\n', 'id: bikes\n', /its file "bicycles"/, 'id'],
  ['a module of no kind', 'bicycles.yaml', 'kind: technology', 'kind: gear', /"gear" is not known/, 'kind'],
  [
    'a question id twice, across modules',
    'riders.yaml',
    '- id: first-ride',
    '- id: brake-check',
    /"brake-check" exists already/,
    'questions.brake-check.id',
  ],
  [
    'an id with capitals',
    'bicycles.yaml',
    'id: brake-check',
    'id: Brake_Check',
    /not a good id/,
    'questions.Brake_Check.id',
  ],
  [
    'an id that old readers take for a truth value',
    'bicycles.yaml',
    'never: { level: 0, label: "Nobody',
    'no: { level: 0, label: "Nobody',
    /cannot be an id/,
    `${BRAKES}.options.no`,
  ],
  [
    'an id that objects carry already',
    'bicycles.yaml',
    'id: brake-check',
    'id: constructor',
    /cannot be an id/,
    'questions.constructor.id',
  ],
  [
    'an empty text',
    'bicycles.yaml',
    'asks: How are the brakes checked?',
    'asks: ""',
    /The text is empty/,
    `${BRAKES}.asks`,
  ],
  [
    'nothing after the colon',
    'bicycles.yaml',
    'asks: How are the brakes checked?',
    'asks:',
    /Nothing stands here/,
    `${BRAKES}.asks`,
  ],
  [
    'a list where a text belongs',
    'bicycles.yaml',
    'asks: How are the brakes checked?',
    'asks: [a, b]',
    /not a list/,
    `${BRAKES}.asks`,
  ],
  [
    'a truth value where a text belongs',
    'bicycles.yaml',
    'asks: How are the brakes checked?',
    'asks: true',
    /reads as true/,
    `${BRAKES}.asks`,
  ],
  [
    'a text cut off by a comment',
    'bicycles.yaml',
    'help: Look at the workshop log.',
    'help: Look at log #3 of the workshop.',
    /cut off at "#"/,
    `${BRAKES}.help`,
  ],
  [
    'a weight out of range',
    'bicycles.yaml',
    'weight: 3\n    rights: [bicycles]\n    options',
    'weight: 5\n    rights: [bicycles]\n    options',
    /5 is not a whole number/,
    `${BRAKES}.weight`,
  ],
  [
    'a weight in quotes',
    'bicycles.yaml',
    'weight: 2',
    'weight: "2"',
    /reads as the text "2"/,
    'questions.lights-working.weight',
  ],
  [
    'a scale that does not exist',
    'bicycles.yaml',
    'scale: maturity',
    'scale: stars',
    /"stars" is not known/,
    `${BRAKES}.scale`,
  ],
  [
    'options on a checklist',
    'riders.yaml',
    '    parts:\n',
    '    options: { a: { level: 1, label: "A" }, b: { level: 2, label: "B" } }\n    parts:\n',
    /does not go with the scale checklist/,
    'questions.first-ride.options',
  ],
  [
    'a scale without its options',
    'bicycles.yaml',
    'scale: maturity',
    'scale: checklist',
    /"parts" is missing: the scale is checklist/,
    BRAKES,
  ],
  [
    'one option alone',
    'riders.yaml',
    '      daytime: { level: 2, label: "In the daytime." }\n      never: { level: 0, label: "Never." }\n',
    '',
    /Fewer than two options/,
    'questions.help-line.options',
  ],
  [
    'a level that does not exist',
    'bicycles.yaml',
    'never: { level: 0',
    'never: { level: 7',
    /7 is not a whole number from 0 to 4/,
    `${BRAKES}.options.never.level`,
  ],
  [
    'an option without level',
    'bicycles.yaml',
    'never: { level: 0, ',
    'never: { ',
    /"level" is missing/,
    `${BRAKES}.options.never`,
  ],
  [
    'an odd level of yes, partly, no',
    'riders.yaml',
    'daytime: { level: 2',
    'daytime: { level: 3',
    /has no level 3/,
    'questions.help-line.options.daytime',
  ],
  [
    'a level twice',
    'riders.yaml',
    'daytime: { level: 2',
    'daytime: { level: 0',
    /Level 0 is taken/,
    'questions.help-line.options.never',
  ],
  [
    'a part with weight and exclusive',
    'riders.yaml',
    'none: { exclusive: true',
    'none: { exclusive: true, weight: 1',
    /either a weight/,
    'questions.first-ride.parts.none',
  ],
  [
    'no exclusive part',
    'riders.yaml',
    'none: { exclusive: true',
    'none: { weight: 1',
    /exactly one part is exclusive/,
    'questions.first-ride.parts',
  ],
  [
    'rows that do not rise',
    'bicycles.yaml',
    '{ from: 80, level: 2 }',
    '{ from: 40, level: 2 }',
    /rows do not rise/,
    'questions.lights-working.rows.2',
  ],
  [
    'a first row with from',
    'bicycles.yaml',
    'rows: [{ level: 0 }',
    'rows: [{ from: 0, level: 0 }',
    /first row has a "from"/,
    'questions.lights-working.rows.0',
  ],
  [
    'an empty range',
    'bicycles.yaml',
    'min: 0, max: 100',
    'min: 0, max: 0',
    /not above the least/,
    'questions.lights-working.number',
  ],
  [
    'a right that does not exist',
    'bicycles.yaml',
    'rights: [bicycles, riders]',
    'rights: [bicycles, rider]',
    /no right "rider"/,
    'questions.lights-working.rights.1',
  ],
  [
    'a source that does not exist',
    'bicycles.yaml',
    'weight: 2',
    'weight: 2\n    cites: [GC25 7]',
    /no source "GC25 7"/,
    'questions.lights-working.cites.0',
  ],
  [
    'a red line that does not exist',
    'bicycles.yaml',
    'weight: 2',
    'weight: 2\n    redLine: RL-01',
    /no red line "RL-01"/,
    'questions.lights-working.redLine',
  ],
  [
    'a fail level without red line',
    'bicycles.yaml',
    'weight: 2',
    'weight: 2\n    failLevel: 1',
    /without a red line/,
    'questions.lights-working.failLevel',
  ],
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
    'a profile flag that asks about itself',
    'profile.yaml',
    'step: fleet',
    'step: fleet, askWhen: { flag: electric }',
    /asked later/,
    'electric.askWhen',
  ],
  [
    'a profile step that does not exist',
    'profile.yaml',
    'step: fleet',
    'step: flet',
    /no step "flet"/,
    'electric.step',
  ],
  [
    'evidence left out on weight 2',
    'bicycles.yaml',
    'evidence: { 1: "The count sheet", 2: "Dated counts of this year", 3: "A count by an outsider" }',
    'evidence: none',
    /only for questions of weight 1/,
    'questions.lights-working.evidence',
  ],
  [
    'a tier without evidence',
    'bicycles.yaml',
    ', 3: "A count by an outsider"',
    '',
    /"3" is missing/,
    'questions.lights-working.evidence',
  ],
  [
    'two actions for one level',
    'bicycles.yaml',
    'levels: [2], action: "Log',
    'levels: [1, 2], action: "Log',
    /has an action already/,
    `${BRAKES}.remediation.log-brake-checks.levels.0`,
  ],
  [
    'an action for a level that no answer has',
    'riders.yaml',
    'id: staff-the-line, levels: [0, 2]',
    'id: staff-the-line, levels: [0, 1, 2]',
    /No answer has level 1/,
    'questions.help-line.remediation.staff-the-line.levels.1',
  ],
  [
    'an action id twice',
    'riders.yaml',
    'id: add-languages',
    'id: staff-the-line',
    /action "staff-the-line" exists already/,
    'questions.night-line-language.remediation.staff-the-line.id',
  ],
  [
    'an effort that does not exist',
    'riders.yaml',
    'owner: product, effort: small',
    'owner: product, effort: tiny',
    /"tiny" is not known/,
    'questions.first-ride.remediation.teach-first-ride.effort',
  ],
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
];

describe('the format rules of every instrument', () => {
  it('accept the small instrument without a single remark', () => {
    const { instrument, faults } = parseInstrument(smallInstrument());
    expect(faults).toEqual([]);
    expect(instrument?.questions.map(({ id }) => id)).toEqual([
      'brake-check',
      'lights-working',
      'battery-fires',
      'first-ride',
      'help-line',
      'night-line-language',
    ]);
    expect(instrument?.redLines).toEqual([]);
    expect(instrument?.remedyCluster).toBeUndefined();
  });

  it.each(rows)('refuse %s', (_name, file, from, to, says, where) => {
    const { instrument, faults } = parseInstrument(changed(smallInstrument(), file, from, to));
    const found = faults.find((fault) => says.test(fault.says));
    expect(found).toMatchObject({ file, path: where, severity: 'fault' });
    expect(found?.mend).toMatch(/^[A-Z].*[.?]$/);
    expect(instrument).toBeUndefined();
  });

  it('count what is not ticked where the parts of a checklist are harmful', () => {
    const files = changed(smallInstrument(), 'riders.yaml', 'scale: checklist', 'scale: checklist\n    reverse: true');
    expect(parseInstrument(files).faults).toEqual([]);
    const three = changed(
      files,
      'riders.yaml',
      'answer: [brakes], tier: 2, expect: { level: 2',
      'answer: [tram-rails], tier: 2, expect: { level: 3',
    );
    expect(parseInstrument(changed(three, 'riders.yaml', 'evidenced: 2', 'evidenced: 3')).faults).toEqual([]);
  });

  it('refuse reverse on any other scale', () => {
    const files = changed(smallInstrument(), 'bicycles.yaml', 'scale: maturity', 'scale: maturity\n    reverse: true');
    expect(parseInstrument(files).faults).toMatchObject([{ path: 'questions.brake-check.reverse' }]);
  });

  it('name the line on which the value stands', () => {
    const files = changed(smallInstrument(), 'bicycles.yaml', 'weight: 2', 'weight: 9');
    const line = (files['bicycles.yaml'] ?? '').split('\n').findIndex((row) => row.includes('weight: 9')) + 1;
    expect(parseInstrument(files).faults.map((fault) => fault.line)).toEqual([line]);
  });

  it('report the faults of all files in one go, in order of file and line', () => {
    let files = changed(smallInstrument(), 'riders.yaml', 'weight: 2', 'weight: 9');
    files = changed(files, 'riders.yaml', 'effort: small', 'effort: tiny');
    files = changed(files, 'bicycles.yaml', 'weight: 3', 'weight: 9');
    files = changed(files, 'profile.yaml', 'step: fleet', 'step: flet');
    expect(parseInstrument(files).faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'bicycles.yaml questions.brake-check.weight',
      'profile.yaml electric.step',
      'riders.yaml questions.first-ride.weight',
      'riders.yaml questions.first-ride.remediation.teach-first-ride.effort',
    ]);
  });

  it('suggest the id that was probably meant', () => {
    const files = changed(smallInstrument(), 'bicycles.yaml', '{ flag: electric }', '{ flag: electirc }');
    expect(parseInstrument(files).faults[0]?.mend).toBe('Did you mean "electric"?');
  });

  it('refuse a file that nothing lists', () => {
    const { faults } = parseInstrument({ ...smallInstrument(), 'roads.yaml': 'id: roads' });
    expect(faults).toMatchObject([{ file: 'roads.yaml', says: 'Nothing reads this file.' }]);
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
