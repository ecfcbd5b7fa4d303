import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readIdToken } from './id-token.js';

const NOW = new Date('2026-11-02T09:00:00Z');
const SECONDS = NOW.getTime() / 1000;
const EXPECTED = { issuer: 'https://id.example.org', clientId: 'us', nonce: 'n-1', now: NOW };
const CLAIMS = { iss: EXPECTED.issuer, aud: 'us', sub: 'p-1', nonce: 'n-1', iat: SECONDS - 2, exp: SECONDS + 300 };

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');

const jwk = (key: KeyObject, more: object = {}) => ({ ...key.export({ format: 'jwk' }), ...more });
const KEYS = {
  keys: [
    jwk(rsa.publicKey, { kid: 'r', use: 'sig' }),
    jwk(ec.publicKey, { kid: 'e', alg: 'ES256' }),
    jwk(ed.publicKey, { kid: 'd' }),
  ],
};

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function token(claims: object = CLAIMS, header: object = { alg: 'RS256', kid: 'r' }, key = rsa.privateKey): string {
  const data = `${encode(header)}.${encode(claims)}`;
  return `${data}.${sign('sha256', Buffer.from(data), key).toString('base64url')}`;
}

const read = (text: string, keys: Readonly<Record<string, unknown>> = KEYS) => readIdToken(text, keys, EXPECTED);

describe('an ID token', () => {
  it('is read when signed by a key of the provider with RSA, ECDSA or Ed25519', () => {
    expect(read(token())).toEqual(CLAIMS);
    const es = `${encode({ alg: 'ES256', kid: 'e' })}.${encode(CLAIMS)}`;
    const esSigned = sign('sha256', Buffer.from(es), { key: ec.privateKey, dsaEncoding: 'ieee-p1363' });
    expect(read(`${es}.${esSigned.toString('base64url')}`)).toEqual(CLAIMS);
    const eddsa = `${encode({ alg: 'EdDSA', kid: 'd' })}.${encode(CLAIMS)}`;
    expect(read(`${eddsa}.${sign(null, Buffer.from(eddsa), ed.privateKey).toString('base64url')}`)).toEqual(CLAIMS);
  });

  it.each([
    ['another issuer', { iss: 'https://other.example' }],
    ['another audience', { aud: 'them' }],
    ['several audiences without naming us as the client', { aud: ['us', 'them'] }],
    ['another client', { azp: 'them' }],
    ['another nonce', { nonce: 'n-2' }],
    ['no nonce', { nonce: undefined }],
    ['a time that has passed', { exp: SECONDS - 61 }],
    ['no expiry', { exp: undefined }],
    ['a time to come', { iat: SECONDS + 61 }],
    ['an old making', { iat: SECONDS - 601 }],
    ['a beginning that is still to come', { nbf: SECONDS + 61 }],
    ['no subject', { sub: '' }],
  ])('A10: is refused with %s', (_what, change) => {
    expect(() => read(token({ ...CLAIMS, ...change }))).toThrow(/./);
  });

  it('A10: is refused unsigned, signed with the secret or the public key as a secret, or by an unknown key', () => {
    const none = `${encode({ alg: 'none' })}.${encode(CLAIMS)}`;
    expect(() => read(`${none}.`)).toThrow(/not a signed token/);
    expect(() => read(`${none}.AAAA`)).toThrow(/not taken/);
    const hmac = `${encode({ alg: 'HS256', kid: 'r' })}.${encode(CLAIMS)}`;
    const pem = rsa.publicKey.export({ type: 'spki', format: 'pem' });
    const confused = createHmac('sha256', pem).update(hmac).digest('base64url');
    expect(() => read(`${hmac}.${confused}`)).toThrow(/not taken/);
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(() => read(token(CLAIMS, { alg: 'RS256', kid: 'r' }, stranger.privateKey))).toThrow(/wrong signature/);
    expect(() => read(token(CLAIMS, { alg: 'RS256', kid: 'other' }))).toThrow(/wrong signature/);
    expect(() => read(token(CLAIMS, { alg: 'RS256', kid: 'r', crit: ['x'] }))).toThrow(/not taken/);
    expect(() => read(token(), { keys: 'none' })).toThrow(/wrong signature/);
  });

  it('A10: is refused when its claims were edited, or its key is short', () => {
    const [header, , signature] = token().split('.');
    expect(() => read(`${header}.${encode({ ...CLAIMS, sub: 'p-2' })}.${signature}`)).toThrow(/wrong signature/);
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const keys = { keys: [jwk(short.publicKey, { kid: 'r' })] };
    expect(() => read(token(CLAIMS, { alg: 'RS256', kid: 'r' }, short.privateKey), keys)).toThrow(/wrong signature/);
  });

  it('is refused, and nothing worse, when it is no token at all', () => {
    for (const text of ['', '.', '..', 'a.b.c', `${encode([])}.${encode(1)}.AA`, 'x'.repeat(50_000)]) {
      expect(() => read(text)).toThrow(/./);
    }
  });
});
