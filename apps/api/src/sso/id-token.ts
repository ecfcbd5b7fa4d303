import { constants, createPublicKey, verify, type JsonWebKey, type KeyObject } from 'node:crypto';

/** What a provider says about a person and about how they proved themselves. Checked by type where used. */
export type Claims = Readonly<Record<string, unknown>>;

export interface Expected {
  readonly issuer: string;
  readonly clientId: string;
  readonly nonce: string;
  readonly now: Date;
}

interface Algorithm {
  readonly kty: string;
  readonly crv?: string;
  readonly isSigned: (data: Buffer, key: KeyObject, signature: Buffer) => boolean;
}

/** Clocks of two servers differ by a little. */
const LEEWAY_SECONDS = 60;
/** Longest that a token may be on its way. */
const MAX_AGE_SECONDS = 600;
const MIN_RSA_BITS = 2048;

const EC = { kty: 'EC', crv: 'P-256' };

/** Signatures with a key pair alone: nothing that the client secret could make, and never none. */
const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  RS256: { kty: 'RSA', isSigned: (data, key, signature) => verify('sha256', data, key, signature) },
  PS256: {
    kty: 'RSA',
    isSigned: (data, key, signature) =>
      verify(
        'sha256',
        data,
        { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
        signature,
      ),
  },
  ES256: {
    ...EC,
    isSigned: (data, key, signature) => verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature),
  },
  EdDSA: {
    kty: 'OKP',
    crv: 'Ed25519',
    isSigned: (data, key, signature) => verify(null, data, key, signature),
  },
};

export const SIGNING_ALGORITHMS = Object.keys(ALGORITHMS);

export class TokenRefused extends Error {
  override name = 'TokenRefused';
}

/**
 * The claims of an ID token (OpenID Connect Core 3.1.3.7), once its signature, issuer, audience, times and
 * nonce are right. `keys` is the provider's JWKS document. Throws TokenRefused with the reason, which is for the log.
 */
export function readIdToken(token: string, keys: Claims, expected: Expected): Claims {
  const [header64 = '', payload64 = '', signature64 = '', ...rest] = token.split('.');
  if (signature64 === '' || rest.length > 0) throw new TokenRefused('not a signed token');
  const header = decode(header64);
  const name = header['alg'];
  const algorithm = typeof name === 'string' && Object.hasOwn(ALGORITHMS, name) ? ALGORITHMS[name] : undefined;
  if (!algorithm || header['crit'] !== undefined) throw new TokenRefused('signed in a way that is not taken');
  const data = Buffer.from(`${header64}.${payload64}`);
  const signature = Buffer.from(signature64, 'base64url');
  const candidates = keysFor(keys, algorithm, String(name), header['kid']);
  if (!candidates.some((key) => algorithm.isSigned(data, key, signature))) throw new TokenRefused('wrong signature');
  const claims = decode(payload64);
  checkClaims(claims, expected);
  return claims;
}

function checkClaims(claims: Claims, { issuer, clientId, nonce, now }: Expected): void {
  const { iss, aud, azp, exp, iat, nbf, nonce: given, sub } = claims;
  const audience = Array.isArray(aud) ? (aud as unknown[]) : [aud];
  const seconds = now.getTime() / 1000;
  if (iss !== issuer) throw new TokenRefused('another issuer');
  if (!audience.includes(clientId) || (audience.length > 1 && azp !== clientId)) throw new TokenRefused('not for us');
  if (azp !== undefined && azp !== clientId) throw new TokenRefused('made for another client');
  if (typeof exp !== 'number' || exp + LEEWAY_SECONDS <= seconds) throw new TokenRefused('expired');
  if (typeof iat !== 'number' || iat - LEEWAY_SECONDS > seconds || iat + MAX_AGE_SECONDS < seconds) {
    throw new TokenRefused('not made just now');
  }
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf - LEEWAY_SECONDS > seconds)) {
    throw new TokenRefused('not valid yet');
  }
  if (given !== nonce) throw new TokenRefused('wrong nonce');
  if (typeof sub !== 'string' || sub === '' || sub.length > 255) throw new TokenRefused('names nobody');
}

function decode(part: string): Claims {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    throw new TokenRefused('not readable');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TokenRefused('not readable');
  return value as Claims;
}

/** Public keys of the provider that fit the algorithm and, where the token names one, are that key. */
function keysFor(document: Claims, { kty, crv }: Algorithm, alg: string, kid: unknown): KeyObject[] {
  const keys = Array.isArray(document['keys']) ? (document['keys'] as unknown[]) : [];
  return keys.flatMap((value) => {
    if (typeof value !== 'object' || value === null) return [];
    const key = value as JsonWebKey;
    const fits =
      key.kty === kty &&
      (crv === undefined || key.crv === crv) &&
      (key['alg'] === undefined || key['alg'] === alg) &&
      (key['use'] === undefined || key['use'] === 'sig') &&
      (kid === undefined || key['kid'] === kid);
    if (!fits) return [];
    try {
      const found = createPublicKey({ key, format: 'jwk' });
      return (found.asymmetricKeyDetails?.modulusLength ?? MIN_RSA_BITS) < MIN_RSA_BITS ? [] : [found];
    } catch {
      return [];
    }
  });
}
