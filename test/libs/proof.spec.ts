import { checkFile, fingerprint, readKeys, sealReport, type ReportFacts } from '#libs/proof';
import { sealed, sha256, testKey, unsignedSubmission } from '../support/sealed-submission.js';
import { anInstrument, aQuestion } from '../support/small-instrument.js';

const key = testKey();
const other = testKey();
const submission = unsignedSubmission(anInstrument([aQuestion('brake-check')]));
const file = sealed(submission, key);
const text = file.toString();

const FACTS: ReportFacts = {
  format: 'opencria-report/1',
  submission: { id: 'submission-1', version: 1, digest: sha256(file), submittedAt: '2026-11-02T09:00:00.000Z' },
};
const report = Buffer.from(
  sealReport(Buffer.from('%PDF-1.7\nfigure 53.1\n%%EOF\n'), FACTS, key, (bytes) => key.sign(bytes)),
);

const kind = async (bytes: Uint8Array) => (await checkFile(bytes)).kind;

/** Positions at which a file with this one byte changed does not count as refused. */
async function survivors(bytes: Buffer, change: (byte: number) => number): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = change(bytes[at] ?? 0);
    if ((await kind(changed)) !== 'refused') found.push(at);
  }
  return found;
}

describe('checking a submission', () => {
  it('finds it unchanged, and says who signed and what its digest is', async () => {
    expect(await checkFile(file)).toMatchObject({
      kind: 'submission',
      digest: sha256(file),
      signer: { keyId: key.keyId, publicKey: key.publicKey },
      file: { company: { name: 'Fernhollow' } },
    });
    expect(fingerprint('a1b2c3d4e5f60718')).toBe('a1b2 c3d4 e5f6 0718');
  });

  it.each([
    ['its lowest bit', (byte: number) => byte ^ 1],
    ['its case or kind', (byte: number) => byte ^ 0x20],
    ['its highest bit', (byte: number) => byte ^ 0x80],
  ])('refuses it when any single byte changes in %s, wherever it stands', async (_which, change) => {
    expect(await survivors(file, change)).toEqual([]);
  });

  it('refuses it cut, continued, or with one byte left out', async () => {
    for (const length of [0, 1, file.length - 1]) expect(await kind(file.subarray(0, length))).toBe('refused');
    for (const tail of [' ', '\n', '\0', '{}']) expect(await kind(Buffer.from(text + tail))).toBe('refused');
    for (let at = 0; at < file.length; at += 1) {
      expect(await kind(Buffer.concat([file.subarray(0, at), file.subarray(at + 1)]))).toBe('refused');
    }
  });

  it('refuses what only parses to the same: keys twice, other order, spaces, escapes, byte order marks', async () => {
    const same = [
      `\ufeff${text}`,
      text.replace('"method":1', '"method":1,"method":1'),
      text.replace('"method":1', '"method":1.0'),
      text.replace('Fernhollow', '\\u0046ernhollow'),
      text.replace('Zoë', 'Zoe\u0308'),
      JSON.stringify(JSON.parse(text), null, 1),
      JSON.stringify({ signature: {}, ...(JSON.parse(text) as object) }),
      text.replace('"format":', '"__proto__":{},"format":'),
    ];
    expect(same.filter((each) => each === text)).toEqual([]);
    for (const each of same) expect(await checkFile(Buffer.from(each))).toMatchObject({ kind: 'refused' });
    expect(await kind(Buffer.from(text, 'utf16le'))).toBe('refused');
    expect(await kind(Buffer.from(text, 'latin1'))).toBe('refused');
  });

  it('takes a file signed anew for what it is: another signer', async () => {
    expect(await checkFile(sealed(submission, other))).toMatchObject({ signer: { keyId: other.keyId } });
    const borrowed = { ...JSON.parse(text) } as Record<string, object>;
    const named = JSON.stringify({ ...borrowed, signature: { ...borrowed['signature'], keyId: other.keyId } });
    expect(await kind(Buffer.from(named))).toBe('refused');
  });

  it.each([
    ['null'],
    ['[]'],
    ['{}'],
    ['"text"'],
    ['{"format":"opencria-submission/1"}'],
    ['[[[[[['],
    ['9'.repeat(400)],
  ])('refuses %j without falling over', async (content) => {
    expect(await checkFile(Buffer.from(content))).toEqual({ kind: 'refused', because: 'unknown-kind' });
  });
});

describe('checking a report', () => {
  it('finds it unchanged, with the digest of the submission it prints', async () => {
    expect(await checkFile(report)).toMatchObject({
      kind: 'report',
      facts: { submission: { digest: sha256(file) } },
      signer: { keyId: key.keyId },
    });
  });

  it('refuses it when any single byte changes, the signature and the last line end included', async () => {
    expect(await survivors(report, (byte) => byte ^ 1)).toEqual([]);
    expect(await survivors(report, (byte) => byte ^ 0x20)).toEqual([]);
  });

  it('refuses it cut or continued, also by a second seal', async () => {
    for (const length of [5, report.length - 1]) expect(await kind(report.subarray(0, length))).toBe('refused');
    for (const tail of ['\n', '%', '\r', 'x\n']) {
      expect(await kind(Buffer.concat([report, Buffer.from(tail)]))).toBe('refused');
    }
    const again = Buffer.from(sealReport(report, FACTS, other, (bytes) => other.sign(bytes)));
    expect(await checkFile(again)).toMatchObject({ signer: { keyId: other.keyId } });
  });
});

describe('a file of keys', () => {
  it('is what an installation publishes, or PEM with several keys', async () => {
    const known = ({ keyId, publicKey }: typeof key) => ({ keyId, publicKey });
    const keys = [known(key), known(other)];
    expect(await readKeys(`${key.pem}\n${other.pem}`)).toEqual({ keys });
    expect(await readKeys(JSON.stringify({ format: 'opencria-keys/1', installation: '', keys }))).toEqual({ keys });
  });

  it.each([
    ['', /neither JSON nor PEM/],
    ['{"keys":[]}', /lists no keys/],
    [
      JSON.stringify({ format: 'opencria-keys/1', keys: [{ keyId: '0', publicKey: key.publicKey }] }),
      /id is that of another/,
    ],
    ['-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', /no Ed25519 public key/],
    ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', /There is no public key/],
  ])('is refused with one sentence where it is none: %j', async (content, says) => {
    expect(await readKeys(content)).toEqual({ fault: expect.stringMatching(says) });
  });
});
