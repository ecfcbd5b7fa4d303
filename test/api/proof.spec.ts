import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runAdmin } from '#cli/admin.js';
import { checkFile, readKeys, signerAmong, type CheckedFile } from '#libs/proof';
import { testSecret } from '../support/clone-database.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { SMALL_INSTRUMENT, submittedCase, type SubmittedCase } from '../support/submitted-case.js';

let app: TestApp;
let of: SubmittedCase;
beforeAll(async () => {
  app = await startApp({ env: SMALL_INSTRUMENT });
  of = await submittedCase(app);
});
afterAll(() => app.close());

async function download(
  client: TestClient,
  path: string,
): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
  const response = await client.fetch(path);
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

const reportOf = (client: TestClient, id = of.submission.id) => download(client, `/api/submissions/${id}/report.pdf`);

async function keys() {
  const read = await readKeys((await download(app.visitor(), '/api/keys.json')).bytes.toString());
  if ('fault' in read) throw new Error(read.fault);
  return read.keys;
}

async function isSignedHere(checked: CheckedFile): Promise<boolean> {
  return checked.kind !== 'refused' && signerAmong(await keys(), checked.signer) !== undefined;
}

describe('the proof of a submission', () => {
  it('is a report of the sealed bytes, signed to its last byte, the same for both sides', async () => {
    const company = await reportOf(of.officer);
    expect(company.headers.get('content-type')).toBe('application/pdf');
    expect(company.headers.get('cache-control')).toBe('no-store');
    expect(company.headers.get('content-disposition')).toContain('City%20bicycles%20version%201.pdf');
    const checked = await checkFile(company.bytes);
    expect(checked).toMatchObject({
      kind: 'report',
      facts: { submission: { id: of.submission.id, version: 1, digest: of.submission.digest } },
    });
    expect(await isSignedHere(checked)).toBe(true);
    const reviewer = await download(of.reviewer, `/api/reviews/${of.submission.id}/report.pdf`);
    expect(reviewer.bytes.equals(company.bytes)).toBe(true);
    // Readers of PDF look for the end of the document within the last 1,024 bytes.
    expect(company.bytes.subarray(-1024).toString('latin1')).toContain('%%EOF');
    const changed = Buffer.from(company.bytes);
    changed[5000] = (changed[5000] ?? 0) ^ 1;
    expect(await checkFile(changed)).toEqual({ kind: 'refused', because: 'signature' });
  });

  it('stands in every document of the submission, signed; only those that print all of it carry the sealed file', async () => {
    for (const [kind, carries] of [
      ['reviewers', true],
      ['public', false],
      ['child', false],
    ] as const) {
      const { status, bytes } = await download(
        of.officer,
        `/api/submissions/${of.submission.id}/documents/${kind}.pdf`,
      );
      expect([kind, status]).toEqual([kind, 200]);
      const checked = await checkFile(bytes);
      expect(checked).toMatchObject({ kind: 'report', facts: { submission: { digest: of.submission.digest } } });
      expect([kind, bytes.includes('/EmbeddedFile'), bytes.includes('(opencria.json)')]).toEqual([
        kind,
        carries,
        carries,
      ]);
    }
    const other = await download(of.reviewer, `/api/submissions/${of.submission.id}/documents/public.pdf`);
    expect(other.status).toBe(403);
  });

  it('is the sealed file itself, byte for byte, for company and reviewer', async () => {
    const file = await download(of.officer, `/api/submissions/${of.submission.id}/submission.json`);
    const checked = await checkFile(file.bytes);
    expect(checked).toMatchObject({ kind: 'submission', digest: of.submission.digest });
    expect(await isSignedHere(checked)).toBe(true);
    const same = await download(of.reviewer, `/api/reviews/${of.submission.id}/submission.json`);
    expect(same.bytes.equals(file.bytes)).toBe(true);
  });

  it('still verifies after the key was changed, and a report printed then names the new key', async () => {
    const before = await reportOf(of.officer);
    const env = { DATABASE_URL: app.database.adminUrl, OPENCRIA_SECRET: testSecret(), DATA_DIR: app.dataDir };
    const quiet = () => undefined;
    const code = await runAdmin(['rotate-signing-key'], {
      out: quiet,
      err: quiet,
      env,
      now: () => new Date('2026-12-01'),
    });
    expect(code).toBe(0);
    const after = await reportOf(of.officer);
    const signers = await Promise.all([before, after].map(({ bytes }) => checkFile(bytes)));
    for (const checked of signers) expect(await isSignedHere(checked)).toBe(true);
    expect(signers[0]).not.toMatchObject({
      signer: { keyId: (signers[1] as { signer: { keyId: string } }).signer.keyId },
    });
  });

  it('is closed to other organisations, to people without the role, and to reviewers once it is withdrawn', async () => {
    const { id } = of.submission;
    const other = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect((await reportOf(other)).status).toBe(404);
    expect((await reportOf(of.contributor)).status).toBe(403);
    expect((await reportOf(of.reviewer)).status).toBe(403);
    expect((await reportOf(of.officer, 'nonsense')).status).toBe(404);
    expect((await download(of.officer, `/api/reviews/${id}/report.pdf`)).status).toBe(403);
    const trail = await app.database.sql<{ tenant_id: string }>(
      `select distinct tenant_id from app.audit_entry where action = 'submission.report' and object_id = $1`,
      [id],
    );
    expect(trail.map(({ tenant_id: tenant }) => tenant).sort()).toEqual([of.companyId, of.bodyId].sort());
    await app.database.sql(
      `update app.submission_case set state = 'withdrawn', turn = 'nobody' where submission_id = $1`,
      [id],
    );
    for (const file of ['report.pdf', 'submission.json']) {
      expect((await download(of.reviewer, `/api/reviews/${id}/${file}`)).status).toBe(404);
    }
    expect((await reportOf(of.officer)).status).toBe(200);
  });
});
