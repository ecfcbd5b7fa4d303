import { parseInstrument } from '#libs/instruments/parse';
import { expectLeftToDo, type Row } from './fault-rows.js';
import { houseInstrument } from './house-instrument.js';
import { changed } from './small-instrument.js';

describe('the house rules of opencria', () => {
  it('accept an instrument that keeps them, with what a draft still lacks as gaps', () => {
    const { instrument, faults: found } = parseInstrument(houseInstrument());
    expect(instrument?.houseRules).toBe('opencria');
    expect(found.filter(({ severity }) => severity !== 'gap')).toEqual([]);
    expect(found.filter(({ path }) => !path.startsWith('con') && !path.startsWith('cross-'))).toMatchObject([
      { file: 'harms.yaml', says: 'The number of harms is 1; 45 is the least.' },
      { path: 'clusters.privacy', says: 'Only 1 scored questions on "privacy" are always asked.' },
      { path: 'modules', says: 'The number of questions is 2; 280 is the least.' },
      { path: 'modules', says: 'The number of questions of the screening is 1; 20 is the least.' },
      { file: 'red-lines.yaml', says: 'The number of red lines is 1; 15 is the least.' },
    ]);
    expect(found.filter(({ path }) => path.startsWith('con') || path.startsWith('cross-'))).toHaveLength(14);
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
      'instrument.yaml',
      'title: House',
      'title: Home',
      /Only 1 scored questions/,
      'clusters.privacy',
    ],
  ];

  it.each(gaps)('call %s a gap of a draft and a fault of a release', (...row) => {
    expectLeftToDo(houseInstrument(), row);
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
