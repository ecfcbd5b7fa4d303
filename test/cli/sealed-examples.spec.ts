import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAnswersFile } from '#cli/answers/read-answers-file.js';
import { loadInstruments } from '#cli/load-instruments.js';
import { exampleKey } from '#cli/seal-examples/example-key.js';
import { sealExample } from '#cli/seal-examples/seal-example.js';
import { verify } from '#cli/verify/verify.js';

const FOLDER = 'test/fixtures';
const KEY = path.join(FOLDER, 'example-key.pem');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.answers.yaml'))
  .map((file) => file.replace('.answers.yaml', ''));
const sealedFile = (name: string) => path.join(FOLDER, `${name}.submission.json`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'opencria-examples-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const say = (text: string) => void (out += text);
  const world = { out: say, err: say, env: { XDG_CONFIG_HOME: folder }, today: () => '2026-11-20' };
  return { code: await verify(args, world), out };
}

describe('the sealed examples', () => {
  it('are of every worked example', () => {
    expect(names).toHaveLength(4);
  });

  it.each(names)('%s is what its answers give today, to the byte', (name) => {
    const instruments = loadInstruments(undefined, { err: fail });
    const file = path.join(FOLDER, `${name}.answers.yaml`);
    const outcome = readAnswersFile(file, readFileSync(file, 'utf8'), instruments ?? []);
    if ('faults' in outcome) throw new Error('the worked examples have no faults');
    const made = sealExample(name, outcome.answers, outcome.instrument, exampleKey());
    // Where this fails after a change: node scripts/run.mjs apps/cli/src/seal-examples.js
    expect(made === readFileSync(sealedFile(name), 'utf8')).toBe(true);
  });

  it.each(names)(
    '%s is unchanged, signed by the example key, and its figures follow from its answers',
    async (name) => {
      const { code, out } = await run(sealedFile(name), '--key', KEY);
      expect([code, out]).toEqual([0, expect.stringContaining('unchanged, signed by the key you gave')]);
      expect(out).toContain('Every figure was worked out again from the answers and is the same.');
    },
  );

  it('are refused after a change of any single byte', async () => {
    const bytes = readFileSync(sealedFile('skerry'));
    const step = Math.ceil(bytes.length / 60);
    const changed = path.join(folder, 'changed.json');
    for (let place = 0; place < bytes.length; place += step) {
      const other = Buffer.from(bytes);
      other[place] = (other[place] ?? 0) ^ 1;
      writeFileSync(changed, other);
      expect([place, (await run(changed, '--key', KEY)).code]).toEqual([place, 1]);
    }
  }, 60_000);
});

function fail(text: string): never {
  throw new Error(text);
}
