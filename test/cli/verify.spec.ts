import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readInstrumentFolder } from '#cli/instrument-folders.js';
import { verify } from '#cli/verify/verify.js';
import { fingerprint, sealReport } from '#libs/proof';
import { sealed, sha256, testKey, unsignedSubmission, type TestKey } from '../support/sealed-submission.js';

const INSTRUMENTS = 'test/fixtures/small-instrument';
const [key, rotated, stranger] = [testKey(), testKey(), testKey()];
const instrument = readInstrumentFolder(INSTRUMENTS).instrument!;
const first = sealed(unsignedSubmission(instrument), key);

let folder: string;
const at = (name: string): string => path.join(folder, name);
const keysFile = (...keys: TestKey[]): string =>
  JSON.stringify({
    format: 'opencria-keys/1',
    installation: 'https://cria.example',
    keys: keys.map(({ keyId, publicKey }) => ({ keyId, publicKey, from: '2026-01-01T00:00:00.000Z', until: null })),
  });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'opencria-verify-'));
  writeFileSync(at('first.json'), first);
  writeFileSync(at('keys.json'), keysFile(rotated, key));
  writeFileSync(at('stranger.pem'), stranger.pem);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await verify(['--instruments', INSTRUMENTS, ...args], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    env: { XDG_CONFIG_HOME: at('config') },
    today: () => '2026-11-20',
  });
  expect(`${said.out}${said.err}`).not.toMatch(/genuine|authentic/i);
  return { code, ...said };
}

describe('opencria verify', () => {
  it('says that a file is unchanged, that nobody checked the signer, and works its figures out again', async () => {
    const { code, out } = await run(at('first.json'));
    expect(code).toBe(0);
    expect(out).toContain(`first.json: unchanged, signer not checked: fingerprint ${fingerprint(key.keyId)}.`);
    expect(out).toContain('Freewheel by Fernhollow: version 1');
    expect(out).toContain('Every figure was worked out again from the answers and is the same.');
  });

  it('names the key that was given, also one that the installation does not sign with any more', async () => {
    const { code, out } = await run(at('first.json'), '--key', at('keys.json'));
    expect([code, out]).toEqual([0, expect.stringContaining('unchanged, signed by the key you gave')]);
  });

  it('refuses a changed figure, and the same file signed anew by somebody else', async () => {
    const printed = first.toString();
    const at53 = printed.lastIndexOf('"fraction":"');
    const digit = printed.charAt(at53 + 12);
    writeFileSync(
      at('digit.json'),
      printed.slice(0, at53 + 12) + (digit === '9' ? '8' : '9') + printed.slice(at53 + 13),
    );
    expect(await run(at('digit.json'))).toMatchObject({ code: 1, out: expect.stringContaining('digit.json: CHANGED') });
    writeFileSync(at('anew.json'), sealed(unsignedSubmission(instrument), stranger));
    expect(await run(at('anew.json'), '--key', at('keys.json'))).toMatchObject({
      code: 1,
      out: expect.stringMatching(/REFUSED.* is not the one you gave/),
    });
    expect((await run(at('anew.json'), '--key', at('stranger.pem'), '--key', at('keys.json'))).code).toBe(0);
  });

  it('refuses figures that its own answers do not give, whoever signed them', async () => {
    const honest = unsignedSubmission(instrument);
    const raised = { ...honest, result: { ...honest.result, headline: 'All is well.' } };
    writeFileSync(at('raised.json'), sealed(raised, key));
    expect(await run(at('raised.json'), '--key', at('keys.json'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('WRONG: Its answers give another result than it prints.'),
    });
    writeFileSync(at('other.json'), sealed({ ...honest, instrument: { ...honest.instrument, digest: 'x' } }, key));
    expect((await run(at('other.json'))).out).toContain('is not the one that is shipped here');
    writeFileSync(
      at('unknown.json'),
      sealed({ ...honest, instrument: { ...honest.instrument, id: 'of-others' } }, key),
    );
    expect(await run(at('unknown.json'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('not shipped here, so its figures were not worked out again'),
    });
  });

  it('checks versions and reports against each other', async () => {
    writeFileSync(
      at('second.json'),
      sealed(unsignedSubmission(instrument, { version: 2, previousDigest: sha256(first) }), rotated),
    );
    const both = await run(at('first.json'), at('second.json'), '--key', at('keys.json'));
    expect(both).toMatchObject({
      code: 0,
      out: expect.stringContaining('Belongs to first.json: version 1, which came before.'),
    });
    writeFileSync(
      at('wrong.json'),
      sealed(unsignedSubmission(instrument, { version: 2, previousDigest: 'ab'.repeat(32) }), key),
    );
    expect(await run(at('first.json'), at('wrong.json'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('WRONG: first.json is not version 1, which came before'),
    });
    const facts = { id: 'submission-1', version: 1, digest: sha256(first), submittedAt: '2026-11-02T09:00:00.000Z' };
    const report = sealReport(
      Buffer.from('%PDF-1.7\n%%EOF\n'),
      { format: 'opencria-report/1', submission: facts },
      key,
      (bytes) => key.sign(bytes),
    );
    writeFileSync(at('report.pdf'), report);
    const printed = await run(at('report.pdf'), at('first.json'));
    expect(printed).toMatchObject({
      code: 0,
      out: expect.stringContaining('Belongs to first.json: version 1, which it prints.'),
    });
    writeFileSync(at('report.pdf'), Buffer.concat([report, Buffer.from('\n')]));
    expect((await run(at('report.pdf'))).code).toBe(1);
  });

  it('trusts a signer from the day it is pinned, and refuses others since', async () => {
    const pins = ['--pins', at('pins/keys.json')];
    expect((await run(at('first.json'), '--pin', ...pins)).out).toContain('signer pinned: fingerprint');
    expect((await run(at('first.json'), ...pins)).out).toContain('signed by a key you pinned on 2026-11-20');
    expect(await run(at('anew.json'), ...pins)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/REFUSED.*none of the keys you pinned[\s\S]*add --pin/),
    });
    expect((await run(at('anew.json'), '--pin', ...pins)).code).toBe(0);
    expect((await run(at('first.json'), at('anew.json'), ...pins)).code).toBe(0);
    expect(JSON.parse(readFileSync(at('pins/keys.json'), 'utf8'))).toMatchObject({ keys: { length: 2 } });
    expect(existsSync(at('config'))).toBe(false);
  });

  it.each([
    [[], /Name at least one/],
    [['nowhere.json'], /There is no file nowhere\.json/],
    [['package.json', '--key', 'nowhere.pem'], /There is no file of keys at nowhere\.pem/],
    [['package.json', '--key', 'package.json'], /cannot be used as a file of keys/],
    [['--frobnicate'], /frobnicate/],
  ])('ends with 2 and one sentence where it could not look: %j', async (args, says) => {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringMatching(says)]);
  });

  it('refuses what is no file of ours', async () => {
    expect(await run('package.json')).toMatchObject({ code: 1, out: expect.stringContaining('neither a submission') });
  });
});
