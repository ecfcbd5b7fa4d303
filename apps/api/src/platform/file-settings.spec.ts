import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const PRODUCTION = {
  DATABASE_URL: 'postgres://admin:word@db.example:5432/opencria',
  OPENCRIA_SECRET: 'Kq2-vTn8_xW4zRb6-mYc1_pLd9-hGs5_jFe3',
};
const BUCKET = { S3_BUCKET: 'evidence', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'hidden-word' };

function fault(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (refusal) {
    return (refusal as Error).message;
  }
  return '';
}

describe('settings of files', () => {
  it('need none in local mode: a folder, no scanner, 200 files', () => {
    expect(readConfig({}).files).toEqual({ bucket: undefined, scanner: 'off', perAssessment: 200 });
  });

  it('leave files closed in production until a scanner is named or somebody decides to do without', () => {
    expect(readConfig(PRODUCTION).files.scanner).toBe('missing');
    expect(readConfig({ ...PRODUCTION, SCANNER: 'off' }).files.scanner).toBe('off');
  });

  it('name a scanner by host or by socket', () => {
    expect(readConfig({ CLAMD_HOST: 'clamd' }).files.scanner).toEqual({
      at: { host: 'clamd', port: 3310 },
      patienceMs: 20_000,
    });
    expect(readConfig({ CLAMD_SOCKET: '/run/clamd.sock', SCANNER_PATIENCE_SECONDS: '5' }).files.scanner).toEqual({
      at: { path: '/run/clamd.sock' },
      patienceMs: 5_000,
    });
  });

  it('name a bucket, of Amazon or at an address of its own', () => {
    expect(readConfig(BUCKET).files.bucket).toMatchObject({ bucket: 'evidence', region: 'us-east-1' });
    const own = { ...BUCKET, S3_ENDPOINT: 'https://s3.example.org', S3_REGION: 'eu-west-1' };
    expect(readConfig(own).files.bucket).toMatchObject({ endpoint: 'https://s3.example.org', region: 'eu-west-1' });
  });

  it.each([
    [{ CLAMD_HOST: 'clamd', CLAMD_SOCKET: '/run/clamd.sock' }, 'CLAMD_HOST and CLAMD_SOCKET are both set'],
    [{ CLAMD_HOST: 'clamd', SCANNER: 'off' }, 'SCANNER is "off" while CLAMD_HOST'],
    [{ SCANNER: 'clamd' }, 'SCANNER is "clamd" but none is named'],
    [{ SCANNER: 'maybe' }, 'SCANNER is "maybe"'],
    [{ S3_BUCKET: 'evidence' }, 'A bucket is named only in part'],
    [{ S3_ENDPOINT: 'https://s3.example.org' }, 'A bucket is named only in part'],
    [{ FILES_PER_ASSESSMENT: '0' }, 'FILES_PER_ASSESSMENT is "0"'],
  ])('refuse %o with one sentence that says what to do', (env, sentence) => {
    expect(fault(env)).toContain(sentence);
    expect(fault(env).split('\n')).toHaveLength(1);
  });

  it('never repeat a key in a refusal', () => {
    expect(fault({ ...BUCKET, S3_BUCKET: '', PORT: 'x' })).not.toContain('hidden-word');
  });
});
