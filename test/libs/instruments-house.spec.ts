import { parseInstrument } from '#libs/instruments/parse';
import { houseInstrument } from './house-instrument.js';
import { changed } from './small-instrument.js';

type Row = [name: string, file: string, from: string, to: string, says: RegExp, path: string];

const START = 'questions.private-start';
const CONTACT = 'questions.contact-closed';

const faults: Row[] = [
  [
    'a question of more than 20 words',
    'privacy.yaml',
    'asks: How closed is a new account?',
    `asks: How ${'so '.repeat(20)}?`,
    /has 21 words; 20 is the most/,
    `${START}.asks`,
  ],
  [
    'a question that is hard to read',
    'privacy.yaml',
    'asks: How closed is a new account?',
    'asks: Considering organisational responsibilities, is confidentiality operational?',
    /reading grade is \d/,
    `${START}.asks`,
  ],
  [
    'a question that asks nothing',
    'privacy.yaml',
    'asks: How closed is a new account?',
    'asks: Close each new account.',
    /not a question/,
    `${START}.asks`,
  ],
  [
    'a reason of more than 35 words',
    'privacy.yaml',
    'why: A stranger may follow a child home.',
    `why: A stranger may ${'come '.repeat(35)}.`,
    /has 38 words; 35 is the most/,
    `${START}.why`,
  ],
  [
    'a reason of three sentences',
    'privacy.yaml',
    'why: A stranger may follow a child home.',
    'why: A stranger looks. He sees. He follows.',
    /more than two sentences/,
    `${START}.why`,
  ],
  [
    'a figure in a reason',
    'privacy.yaml',
    'why: A stranger may follow a child home.',
    'why: Harm reaches 4 percent of children.',
    /A figure stands here/,
    `${START}.why`,
  ],
  [
    'an order of more than 25 words',
    'privacy.yaml',
    'action: "Close every setting."',
    `action: "Close ${'each '.repeat(25)}."`,
    /has 26 words; 25 is the most/,
    `${START}.remediation.close-start.action`,
  ],
  [
    'an end that nobody can check',
    'privacy.yaml',
    'doneWhen: "A test account shows it."',
    'doneWhen: "The list is implemented."',
    /Nobody else can check/,
    `${START}.remediation.close-start.doneWhen`,
  ],
  [
    'a label without quotes',
    'privacy.yaml',
    'label: "It is open."',
    'label: It is open.',
    /not in double quotes/,
    `${START}.options.open.label`,
  ],
  [
    'an avoided word in a question',
    'privacy.yaml',
    'asks: How closed is a new account?',
    'asks: Do you ensure a closed start?',
    /"ensure" is a word we avoid/,
    `${START}.asks`,
  ],
  [
    'an avoided word in a label',
    'privacy.yaml',
    '"Parts are closed."',
    '"Parts are regularly closed."',
    /"regularly"/,
    `${START}.options.patchy`,
  ],
  [
    'an avoided word in evidence',
    'privacy.yaml',
    '1: "The rules"',
    '1: "Robust rules"',
    /"Robust"/,
    `${CONTACT}.evidence.1`,
  ],
  [
    'an avoided word in an action',
    'privacy.yaml',
    '"Close all routes."',
    '"Leverage all routes."',
    /"Leverage"/,
    `${CONTACT}.remediation.close-contact.action`,
  ],
  [
    'minors outside the register',
    'privacy.yaml',
    'Can a stranger write to a child?',
    'Can a stranger write to minors?',
    /"minors"/,
    `${CONTACT}.asks`,
  ],
  [
    'a promise that something is safe',
    'privacy.yaml',
    'good: A video app starts closed.',
    'good: A video app is safe.',
    /"safe"/,
    `${START}.good`,
  ],
  [
    'a term that blames',
    'harms.yaml',
    'title: An adult grooms a child',
    'title: Sextortion',
    /"Sextortion"/,
    'grooming.title',
  ],
  [
    'a term that hides the crime, in a source',
    'sources.yaml',
    'GC25 1, title: Paragraph, force: "N", says: "asks States to act."',
    'GC25 1, title: Paragraph, force: "N", says: "bans child pornography."',
    /"child pornography"/,
    'GC25 1.says',
  ],
  [
    'a scored question without the comment',
    'privacy.yaml',
    '    cites: [GC25 70]\n',
    '',
    /No paragraph of GC25 is cited/,
    START,
  ],
  [
    'five paragraphs on one question',
    'privacy.yaml',
    '[GC25 36, GC25 81]',
    '[GC25 36, GC25 81, GC25 70, GC25 1, GC25 2]',
    /5 paragraphs/,
    `${CONTACT}.cites`,
  ],
  ['a red line without the comment', 'red-lines.yaml', '  cites: [GC25 81]\n', '', /No paragraph of GC25/, 'RL-03'],
  ['a paragraph that sources leave out', 'sources.yaml', 'id: GC25 125,', 'id: GC25 126,', /GC25 125 is missing/, ''],
  [
    'a reason for a paragraph that is asked',
    'coverage.yaml',
    'cite: GC25 1,',
    'cite: GC25 70,',
    /needs no reason/,
    'GC25 70',
  ],
  ['no good situation', 'privacy.yaml', '    good: A video app starts closed.\n', '', /"good" is missing/, START],
  ['no near miss', 'privacy.yaml', '    bad: A chat app asks for contacts first.\n', '', /"bad" is missing/, START],
  [
    'an easier way on a red line',
    'privacy.yaml',
    'help: Try each route.',
    'help: Try each route.\n    lighter: A small firm may skip it.',
    /same for small firms/,
    `${CONTACT}.lighter`,
  ],
  [
    'two options on one level',
    'privacy.yaml',
    'patchy: { level: 1',
    'patchy: { level: 0',
    /same level/,
    `${START}.options`,
  ],
  [
    'a ladder without its lower end',
    'privacy.yaml',
    '      open: { level: 0, label: "It is open." }\n      patchy: { level: 1, label: "Parts are closed." }\n',
    '',
    /leave out an end/,
    `${START}.options`,
  ],
  [
    'a level that no action answers',
    'privacy.yaml',
    'levels: [0, 1, 2]',
    'levels: [0, 1]',
    /No action answers level 2/,
    `${START}.remediation`,
  ],
  [
    'a harm without key control',
    'harms.yaml',
    'key: true',
    'key: false',
    /No control is marked key/,
    'grooming.controls',
  ],
  [
    'a control that does not exist',
    'harms.yaml',
    'contact-closed:',
    'contact-close:',
    /no question "contact-close"/,
    'grooming.controls.contact-close',
  ],
  [
    'a harm that depends on an answer',
    'harms.yaml',
    '{ flag: dm }',
    '{ answer: private-start, is: [open] }',
    /Only flags may decide/,
    'grooming.appliesWhen',
  ],
  [
    'a red line outside the screening',
    'privacy.yaml',
    '    screening: true\n',
    '',
    /not part of the screening/,
    CONTACT,
  ],
  [
    'a red line that no answer breaches',
    'privacy.yaml',
    'reachable: { level: 0, label: "All are open." }',
    'reachable: { level: 2, label: "All are open." }',
    /No answer breaches/,
    `${CONTACT}.redLine`,
  ],
  [
    'a red line that says it may not apply',
    'privacy.yaml',
    '    redLine: RL-03',
    '    naAllowed: true\n    redLine: RL-03',
    /can never be claimed/,
    `${CONTACT}.naAllowed`,
  ],
  [
    'an example with the wrong red line',
    'privacy.yaml',
    'redLine: breached',
    'redLine: clear',
    /expects clear, the method gives breached/,
    `${CONTACT}.examples.all open.expect.redLine`,
  ],
  [
    'no failing example',
    'privacy.yaml',
    '      - { name: open start, answer: open, expect: { level: 0 } }\n',
    '',
    /No example shows a failing answer/,
    `${START}.examples`,
  ],
  [
    'no example of when it does not apply',
    'privacy.yaml',
    '      - { name: no messages, profile: { dm: false }, expect: { state: not-applicable } }\n',
    '',
    /does not apply/,
    `${CONTACT}.examples`,
  ],
  [
    'no claim above its evidence in a module',
    'privacy.yaml',
    'expect: { level: 3, evidenced: 2 }',
    'expect: { level: 3 }',
    /claim above its evidence/,
    '',
  ],
  ['a source of no family', 'sources.yaml', 'id: GC25 1,', 'id: GC24 1,', /No family/, 'GC24 1.id'],
  [
    'a source with a link that is none',
    'sources.yaml',
    'checked: 2026-11-21 }',
    'checked: 2026-11-21, link: "javascript:alert(1)" }',
    /no web address/,
    'GC25 1.link',
  ],
];

describe('the house rules of opencria', () => {
  it('accept an instrument that keeps them, with what a draft still lacks as gaps', () => {
    const { instrument, faults: found } = parseInstrument(houseInstrument());
    expect(instrument?.houseRules).toBe('opencria');
    expect(found).toMatchObject([{ severity: 'gap', path: 'clusters.privacy' }]);
  });

  it.each(faults)('refuse %s', (_name, file, from, to, says, where) => {
    const { instrument, faults: found } = parseInstrument(changed(houseInstrument(), file, from, to));
    expect(found).toContainEqual(
      expect.objectContaining({ says: expect.stringMatching(says), path: where, severity: 'fault' }),
    );
    expect(instrument).toBeUndefined();
  });

  it('let the titles of the register keep the words of the law', () => {
    const title = parseInstrument(houseInstrument()).instrument?.redLines[0]?.title;
    expect(title).toBe('Strangers can reach known minors');
  });

  it('hold for nobody who does not ask for them', () => {
    const files = changed(houseInstrument(), 'instrument.yaml', 'houseRules: opencria\n', '');
    const broken = changed(files, 'privacy.yaml', 'asks: How closed is a new account?', 'asks: Ensure a closed start.');
    expect(parseInstrument(broken).faults).toEqual([]);
  });

  const gaps: Row[] = [
    [
      'a paragraph that nobody covers',
      'coverage.yaml',
      '- { cite: GC25 9, by: guidance, reason: "Used in help." }\n',
      '',
      /GC25 9 is not yet covered/,
      'GC25 9',
    ],
    [
      'a red line without question',
      'red-lines.yaml',
      '- id: RL-03',
      '- { id: RL-04, title: Live, means: "A child goes live.", cites: [GC25 81], contain: "Pause it.", status: proposed }\n- id: RL-03',
      /No question holds/,
      'RL-04',
    ],
    [
      'a right with too few questions that everyone is asked',
      'privacy.yaml',
      'kind: right',
      'kind: right',
      /Only 1 scored questions/,
      'clusters.privacy',
    ],
  ];

  it.each(gaps)('call %s a gap of a draft and a fault of a release', (_name, file, from, to, says, where) => {
    const files = changed(houseInstrument(), file, from, to);
    const draft = parseInstrument(files);
    expect(draft.instrument).toBeDefined();
    expect(draft.faults).toContainEqual(
      expect.objectContaining({ says: expect.stringMatching(says), path: where, severity: 'gap' }),
    );
    const released = parseInstrument(changed(files, 'instrument.yaml', 'status: draft', 'status: released'));
    expect(released.instrument).toBeUndefined();
    expect(released.faults).toContainEqual(
      expect.objectContaining({ says: expect.stringMatching(says), path: where, severity: 'fault' }),
    );
  });

  it('count how each paragraph is covered', () => {
    const { tally } = parseInstrument(houseInstrument());
    expect(tally?.coverage).toHaveLength(125);
    expect(tally?.coverage[80]).toEqual({ cite: 'GC25 81', state: 'question', questions: ['contact-closed'] });
    expect(tally?.coverage[8]).toEqual({ cite: 'GC25 9', state: 'guidance', questions: [] });
  });

  it('list what is still to be checked', () => {
    const files = changed(houseInstrument(), 'sources.yaml', 'status: verified', 'status: to-be-checked');
    expect(parseInstrument(files).tally?.unchecked).toEqual([
      { file: 'sources.yaml', line: 1, what: 'GC25 para 1: Paragraph' },
    ]);
  });
});
