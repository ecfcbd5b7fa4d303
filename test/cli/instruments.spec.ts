import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkInstruments } from '../../apps/cli/src/check-instruments.js';
import { contentFolder } from '../../apps/cli/src/package-root.js';
import { houseInstrument } from '../libs/house-instrument.js';
import { shippedInstrument } from '../libs/shipped-instrument.js';
import { changed, smallInstrument } from '../libs/small-instrument.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'opencria-instruments-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(args: readonly string[], root = folder) {
  const said = { out: '', err: '' };
  const code = checkInstruments(args, [root], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { code, ...said };
}

/** Writes an instrument below the folder that is checked. */
function write(files: Record<string, string>, name = 'instrument'): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name, file)), { recursive: true });
    writeFileSync(path.join(folder, name, file), text);
  }
}

describe('npm run instruments', () => {
  it('finds no fault in what is shipped, and counts it', () => {
    const { code, out } = run([], contentFolder());
    const { questions, harms } = shippedInstrument();
    expect(code).toBe(0);
    expect(out).toMatch(/No faults\.\n$/);
    expect(out).toMatch(new RegExp(`^ {2}all +${questions.length} `, 'm'));
    expect(out).toContain(`${harms.length} harms, 15 red lines`);
    expect(out).toMatch(/^Learning: 4 parts of the orientation, 13 lessons, \d+ items of evidence$/m);
    expect(out).toMatch(/^ {2}GC25 42 +asked +\S+/m);
    const cells = [...out.matchAll(/^ {2}(?:content|contact|conduct|contract|cross)-\w+ +(\d+)$/gm)];
    expect(cells).toHaveLength(15);
    expect(cells.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(harms.length);
  });

  it('lists every fault of every file in one run with file, line, path and mend, and fails', () => {
    let files = changed(smallInstrument(), 'riders.yaml', 'weight: 2', 'weight: 9');
    files = changed(files, 'bicycles.yaml', '{ flag: electric }', '{ flag: electirc }');
    write(files);
    const { code, out } = run([]);
    expect(code).toBe(1);
    expect(out).toContain('Faults (3)\n');
    expect(out).toMatch(
      / {2}bicycles\.yaml:\d+ questions\.battery-fires\.appliesWhen\n {4}There is no flag "electirc"\. Did you mean "electric"\?/,
    );
    expect(out).toMatch(/ {2}riders\.yaml:\d+ questions\.first-ride\.weight\n {4}9 is not a whole number/);
    expect(out).toMatch(/\n\d+ faults\.\n$/);
  });

  it('lists the gaps of a draft, passes it, and refuses the same as a release', () => {
    write(houseInstrument());
    const draft = run(['--brief']);
    expect(draft.code).toBe(0);
    expect(draft.out).toMatch(
      /Not yet covered \(19\)\n {2}harms\.yaml:1 \n {4}The number of harms is 1; 45 is the least\./,
    );
    write(changed(houseInstrument(), 'instrument.yaml', 'status: draft', 'status: released'));
    const released = run(['--brief']);
    expect(released.code).toBe(1);
    expect(released.out).toContain('Faults (19)');
  });

  it('shows only what is wrong in the files that were asked for', () => {
    write(houseInstrument());
    const { out } = run(['--file', 'red-lines']);
    expect(out).toContain('Not yet covered (1)\n  red-lines.yaml:1');
  });

  it('says where it looked if nothing is there', () => {
    expect(run([])).toMatchObject({ code: 1, err: `No instrument.yaml was found below ${folder}.\n` });
  });

  it.each([
    [['--colour'], /--colour/],
    [['--csv'], /--csv goes with --crosswalk/],
  ])('refuses the call %j in one sentence', (args, says) => {
    write(smallInstrument());
    const { code, err, out } = run(args);
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(out).toBe('');
  });
});

describe('npm run instruments -- --crosswalk', () => {
  it('prints what answers each item of one text, also an item that nothing answers', () => {
    write(houseInstrument());
    const { code, out } = run(['--crosswalk', 'gc25']);
    expect(code).toBe(0);
    expect(out).toMatch(/^house@1\.0\.0: Comment\n3 of 125 items are asked about\n/);
    expect(out).toMatch(/^ {2}GC25 para 81 +Paragraph +contact-closed +grooming +RL-03$/m);
    expect(out).toMatch(/^ {2}GC25 para 9 +Paragraph$/m);
  });

  it('prints the same as CSV that a spreadsheet reads and does not run', () => {
    const files = changed(
      houseInstrument(),
      'sources.yaml',
      'title: Strangers',
      'title: "=SUM(1), or ""first"" contact"'.replaceAll('""', '\\"'),
    );
    write(files);
    write(changed(files, 'instrument.yaml', 'id: house', 'id: second'), 'second');
    const { code, out } = run(['--crosswalk', 'LAW', '--csv']);
    expect(code).toBe(0);
    expect(out.split('\r\n')).toEqual([
      'instrument,item,title,questions,harms,red lines',
      `house@1.0.0,Law article 1,"'=SUM(1), or ""first"" contact",,,RL-03`,
      `second@1.0.0,Law article 1,"'=SUM(1), or ""first"" contact",,,RL-03`,
      '',
    ]);
  });

  it('names the texts there are if it is asked for another', () => {
    write(houseInstrument());
    expect(run(['--crosswalk', 'CRBP'])).toMatchObject({
      code: 1,
      out: '',
      err: 'No instrument cites a text "CRBP"; there is GC25, LAW.\n',
    });
  });

  it('says which instrument it leaves out because of faults', () => {
    write(houseInstrument());
    write(changed(smallInstrument(), 'riders.yaml', 'weight: 2', 'weight: 9'), 'small');
    const { code, err } = run(['--crosswalk', 'GC25']);
    expect(code).toBe(0);
    expect(err).toMatch(/small has faults; run the check without --crosswalk\.\n$/);
  });

  it.each(['UNGP', 'CRBP', 'OECD', 'ESRS', 'COP', 'ICO', 'DSA', 'WEPROTECT', 'UNICEF-AI'])(
    'prints the cross-walk to %s of what is shipped',
    (family) => {
      const { code, out } = run(['--crosswalk', family, '--csv'], contentFolder());
      expect(code).toBe(0);
      const rows = shippedInstrument().sources.filter((source) => source.family === family).length;
      expect(out.split('\r\n')).toHaveLength(rows + 2);
    },
  );
});
