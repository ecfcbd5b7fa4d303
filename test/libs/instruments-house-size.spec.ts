import { parseInstrument } from '#libs/instruments/parse';
import { expectLeftToDo, type Row } from './fault-rows.js';
import { houseInstrument } from './house-instrument.js';
import { changed } from './small-instrument.js';

const rows: Row[] = [
  [
    'too few questions',
    'instrument.yaml',
    'title: House',
    'title: Home',
    /questions is 2; 280 is the least/,
    'modules',
  ],
  [
    'a screening that is too short',
    'instrument.yaml',
    'title: House',
    'title: Home',
    /questions of the screening is 1; 20 is the least/,
    'modules',
  ],
  ['too few harms', 'harms.yaml', 'An adult grooms', 'An adult lures', /harms is 1; 45 is the least/, ''],
  [
    'too few red lines',
    'red-lines.yaml',
    'Close all routes',
    'Close each route',
    /red lines is 1; 15 is the least/,
    '',
  ],
  [
    'a cell without harm',
    'harms.yaml',
    'cell: contact-sexual',
    'cell: cross-fair',
    /No harm stands in the cell contact-sexual/,
    'contact-sexual',
  ],
];

describe('the size of an instrument of opencria', () => {
  it.each(rows)('makes %s a gap of a draft and a fault of a release', (...row) => {
    expectLeftToDo(houseInstrument(), row);
  });

  it('says that an instrument or its screening is too long to be answered', () => {
    const says = parseInstrument(withCopies(2)).faults.map((fault) => fault.says);
    expect(says).toContain('The number of questions is 402; 340 is the most.');
    expect(says).toContain('The number of questions of the screening is 401; 30 is the most.');
    expect(says).toContain('"contact-closed" asks the same in nearly the same words.');
  });

  it('compares no wording where there are a million pairs of questions', () => {
    const says = parseInstrument(withCopies(6)).faults.map((fault) => fault.says);
    expect(says).toContain('The number of questions is 1202; 340 is the most.');
    expect(says).not.toContainEqual(expect.stringMatching(/asks the same/));
  });
});

/** The house instrument with so many modules more, each of 200 copies of one question under ids of their own. */
function withCopies(modules: number): Record<string, string> {
  const files = houseInstrument();
  const text = files['privacy.yaml'] ?? '';
  const head = text.slice(0, text.indexOf('  - id: private-start'));
  const question = text.slice(text.indexOf('  - id: contact-closed'));
  const names = Array.from({ length: modules }, (_, index) => `copies-${index}`);
  for (const name of names) {
    const copies = Array.from({ length: 200 }, (_, index) =>
      question
        .replace('id: contact-closed', `id: ${name}-q${index}`)
        .replace('id: close-contact', `id: ${name}-a${index}`),
    );
    files[`${name}.yaml`] = `${head.replace('id: privacy', `id: ${name}`)}${copies.join('')}`;
  }
  return changed(files, 'instrument.yaml', 'modules: [privacy]', `modules: [privacy, ${names.join(', ')}]`);
}
