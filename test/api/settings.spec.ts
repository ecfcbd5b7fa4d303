import { describe, expect, it } from '@jest/globals';
import { readConfig } from '#api/platform/config.js';

const SECRET = 'Kq2-vTn8_xW4zRb6-mYc1_pLd9-hGs5_jFe3';
const SERVER = 'postgres://admin:hidden-word@db.example:5432/opencria';

/** The sentences with which a start is refused. */
function faults(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (fault) {
    return (fault as Error).message.split('\n');
  }
  return [];
}

describe('settings', () => {
  it('need none at all: local mode on loopback with open sign-up', () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      localMode: true,
      signUp: 'open',
      publicUrl: 'http://localhost:4000',
      uploadLimitBytes: 25 * 1024 * 1024,
      tenantQuotaBytes: 2048 * 1024 * 1024,
    });
  });

  it('leave local mode with a database server, and then sign-up is by invitation', () => {
    const config = readConfig({ DATABASE_URL: SERVER, OPENCRIA_SECRET: SECRET });
    expect(config).toMatchObject({ localMode: false, signUp: 'invitation', host: '0.0.0.0' });
  });

  it('leave local mode when other machines may connect, which needs a secret', () => {
    expect(faults({ HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/^OPENCRIA_SECRET is missing; .*openssl/)]);
    expect(readConfig({ HOST: '0.0.0.0', OPENCRIA_SECRET: SECRET }).localMode).toBe(false);
  });

  it.each([
    ['PORT', 'eighty', /^PORT is "eighty"; set a whole number from 0 to 65535\.$/],
    ['PORT', '70000', /^PORT is "70000"; /],
    ['SIGN_UP', 'maybe', /^SIGN_UP is "maybe"; set one of open, invitation, closed\.$/],
    ['UPLOAD_LIMIT_MB', '0', /^UPLOAD_LIMIT_MB is "0"; /],
    ['TENANT_QUOTA_MB', '-1', /^TENANT_QUOTA_MB is "-1"; /],
    ['PUBLIC_URL', 'cria.example.org', /^PUBLIC_URL is not an address .* https:\/\/cria\.example\.org\.$/],
    ['PUBLIC_URL', 'https://example.org/cria', /^PUBLIC_URL has a path; /],
    ['DATABASE_URL', 'mysql://db', /^DATABASE_URL is not an address /],
    ['SMTP_URL', 'smtp://mail.example', /^SMTP_URL is set without MAIL_FROM; /],
    ['OPENCRIA_SECRET', 'short', /^OPENCRIA_SECRET is too short/],
    ['OPENCRIA_SECRET', 'a'.repeat(64), /^OPENCRIA_SECRET is too short or too simple/],
    ['OPENCRIA_TODAY', 'soon', /^OPENCRIA_TODAY is "soon"; /],
    ['DATABASE_APP_URL', SERVER, /^A DATABASE_…_URL is set without DATABASE_URL/],
    ['DATABASE_DIRECT_URL', SERVER, /^A DATABASE_…_URL is set without DATABASE_URL/],
    ['LIVE_PAGES', '0', /^LIVE_PAGES is "0"; /],
  ])('refuse %s=%s with one sentence that says what to do', (name, value, sentence) => {
    const said = faults({ [name]: value });
    expect(said.filter((line) => sentence.test(line))).toHaveLength(1);
  });

  it('report all faults at once, one sentence each, and never a password', () => {
    const said = faults({ PORT: 'x', SIGN_UP: 'x', DATABASE_URL: 'postgres:hidden-word' });
    expect(said).toHaveLength(4);
    expect(said.join('\n')).not.toContain('hidden-word');
  });

  it('take an empty value as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', SIGN_UP: '' })).toMatchObject({ port: 4000, localMode: true });
  });

  it.each(['OPENCRIA_TODAY', 'OPENCRIA_EPHEMERAL'])('refuse %s, which is for tests, outside local mode', (name) => {
    const value = name === 'OPENCRIA_TODAY' ? '2026-11-02T09:00:00Z' : '1';
    expect(faults({ DATABASE_URL: SERVER, OPENCRIA_SECRET: SECRET, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} is for tests; remove it`)),
    ]);
  });
});
