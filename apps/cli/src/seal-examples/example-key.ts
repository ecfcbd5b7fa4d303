import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

/** What a private key of Ed25519 begins with in PKCS #8. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface ExampleKey {
  readonly keyId: string;
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
  readonly pem: string;
  /** Ed25519, base64. */
  readonly sign: (bytes: Uint8Array) => string;
}

/** Signs the examples and nothing else: it is made of words that everybody can read, so it proves nothing. */
export function exampleKey(): ExampleKey {
  const seed = createHash('sha256').update('OpenCRIA: key of the sealed examples').digest();
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const open = createPublicKey(secret);
  const spki = open.export({ type: 'spki', format: 'der' });
  return {
    keyId: createHash('sha256').update(spki).digest('hex').slice(0, 16),
    publicKey: spki.toString('base64'),
    pem: open.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(null, bytes, secret).toString('base64'),
  };
}
