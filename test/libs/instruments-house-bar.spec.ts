import { parseInstrument } from '#libs/instruments/parse';
import { expectLeftToDo, expectRefused, type Row } from './fault-rows.js';
import { houseInstrument } from './house-instrument.js';
import { changed } from './small-instrument.js';

const START = 'questions.private-start';
const CONTACT = 'questions.contact-closed';

const REASON = 'why: A stranger may follow a child home.';
const GOOD = 'good: A video app starts each account closed.';

const leftToDo: Row[] = [
  ['a reason without a child', 'privacy.yaml', REASON, 'why: A stranger may come.', /names no child/, `${START}.why`],
  [
    'a reason in which nothing can happen',
    'privacy.yaml',
    REASON,
    'why: A child is watched.',
    /what can happen/,
    `${START}.why`,
  ],
  [
    'a situation of a few words',
    'privacy.yaml',
    GOOD,
    'good: All is well closed.',
    /4 words make no situation/,
    `${START}.good`,
  ],
  [
    'a rule in place of a situation',
    'privacy.yaml',
    GOOD,
    'good: A video app should start each account closed.',
    /a rule or a claim/,
    `${START}.good`,
  ],
  [
    'a claim in place of a situation',
    'privacy.yaml',
    'bad: A chat app asks for contacts first.',
    'bad: The company asks everyone for contacts first.',
    /a rule or a claim/,
    `${START}.bad`,
  ],
  [
    'a near miss that repeats the good situation',
    'privacy.yaml',
    'bad: A chat app asks for contacts first.',
    'bad: A video app starts every account half closed.',
    /tell the same situation/,
    `${START}.bad`,
  ],
  [
    'a level that is a matter of degree',
    'privacy.yaml',
    '"Parts are closed."',
    '"It is mostly closed."',
    /"mostly" cannot be observed/,
    `${START}.options.patchy.label`,
  ],
  [
    'a question that is asked a second time',
    'privacy.yaml',
    'asks: Can a stranger write to a child?',
    'asks: How closed is the account of a new child?',
    /"private-start" asks the same/,
    `${CONTACT}.asks`,
  ],
  [
    'options that are worded like those of another question',
    'privacy.yaml',
    'closed: { level: 4, label: "No route is open." }',
    'closed: { level: 4, label: "All is closed by rule; tests show it, and we measure who reaches children." }',
    /\d\d percent of the option wording is that of "private-start"/,
    `${CONTACT}.options`,
  ],
  [
    'actions that are worded like those of another question',
    'privacy.yaml',
    'action: "Close all routes."',
    'action: "Close each setting."',
    /100 percent of the remediation wording is that of "private-start"/,
    `${CONTACT}.remediation`,
  ],
  [
    'a paragraph on business that no question asks about',
    'sources.yaml',
    'id: GC25 35, title: Paragraph, force: "N"',
    'id: GC25 35, title: Paragraph, force: "B"',
    /GC25 35 has the force B/,
    'GC25 35',
  ],
  [
    'a paragraph on what business must do that only an unscored question asks about',
    'sources.yaml',
    'id: GC25 9, title: Paragraph, force: "N"',
    'id: GC25 9, title: Paragraph, force: "R"',
    /GC25 9 has the force R/,
    'GC25 9',
  ],
];

const refused: Row[] = [
  [
    'an id that is a number',
    'privacy.yaml',
    'id: private-start',
    'id: privacy-1',
    /"privacy-1" counts and names nothing/,
    'questions.privacy-1.id',
  ],
  [
    'two labels that say the same',
    'privacy.yaml',
    '"Parts are closed."',
    '"It is open!"',
    /says the same as "open"/,
    `${START}.options.patchy.label`,
  ],
  [
    'one proof for two tiers',
    'privacy.yaml',
    'evidence: { 1: "The rule", 2: "The test log"',
    'evidence: { 1: "The test log", 2: "The test log"',
    /Tier 2 asks for the same as tier 1/,
    `${START}.evidence.2`,
  ],
  [
    'a paragraph without force',
    'sources.yaml',
    'id: GC25 1, title: Paragraph, force: "N"',
    'id: GC25 1, title: Paragraph',
    /GC25 1 has no force/,
    'GC25 1',
  ],
  [
    'a law that nobody dated',
    'red-lines.yaml',
    'status: verified, checked: 2026-11-21 }]',
    'status: verified }]',
    /LAW 1 does not say when it was last checked/,
    'RL-03.laws.LAW 1',
  ],
  [
    'a source that nobody dated',
    'sources.yaml',
    'says: "bars first contact.", status: verified, checked: 2026-11-21',
    'says: "bars first contact.", status: verified',
    /"checked" is missing/,
    'LAW 1',
  ],
  [
    'a screening that asks the organisation',
    'privacy.yaml',
    'about: product',
    'about: organisation',
    /needs no answers of the organisation/,
    `${CONTACT}.screening`,
  ],
];

describe('the quality bar of opencria', () => {
  it.each(leftToDo)('calls %s a gap of a draft and a fault of a release', (...row) => {
    expectLeftToDo(houseInstrument(), row);
  });

  it.each(refused)('refuses %s', (...row) => {
    expectRefused(houseInstrument(), row);
  });

  it('lets somebody in a situation speak of what should be', () => {
    const files = changed(
      houseInstrument(),
      'privacy.yaml',
      GOOD,
      'good: A video app asks "Should we close your account?" first.',
    );
    expect(parseInstrument(files).faults.filter(({ path }) => path === `${START}.good`)).toEqual([]);
  });

  it('takes a paragraph on business for covered once a scored question cites it', () => {
    const files = changed(
      houseInstrument(),
      'sources.yaml',
      'id: GC25 36, title: Paragraph, force: "N"',
      'id: GC25 36, title: Paragraph, force: "B"',
    );
    expect(parseInstrument(files).faults.map(({ says }) => says)).not.toContainEqual(expect.stringMatching(/force/));
    const unscored = changed(
      files,
      'privacy.yaml',
      '    scale: yes-partly-no',
      '    scored: false\n    scale: yes-partly-no',
    );
    expect(parseInstrument(unscored).faults).toContainEqual(
      expect.objectContaining({ path: 'GC25 36', says: expect.stringMatching(/no scored question cites it/) }),
    );
  });

  it('refuses a screening that would wait for an answer of the organisation', () => {
    const files = houseInstrument();
    files['company.yaml'] = (files['privacy.yaml'] ?? '')
      .replace('id: privacy', 'id: company')
      .replace('about: product', 'about: organisation')
      .replace('- id: private-start', '- id: board-reads')
      .replace('id: close-start', 'id: read-board')
      .replace(/ {2}- id: contact-closed[^]*$/, '');
    const before = changed(files, 'instrument.yaml', 'modules: [privacy]', 'modules: [company, privacy]');
    const asked = changed(
      before,
      'privacy.yaml',
      '{ flag: dm }',
      '{ all: [{ flag: dm }, { not: { answer: board-reads, is: [open] } }] }',
    );
    expect(parseInstrument(asked).faults).toContainEqual(
      expect.objectContaining({
        path: `${CONTACT}.appliesWhen`,
        severity: 'fault',
        says: `The screening would wait for the organisation's answer to "board-reads".`,
      }),
    );
  });
});
