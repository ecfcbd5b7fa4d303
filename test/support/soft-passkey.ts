import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_KEY = 0x40;

interface Options {
  readonly challenge: string;
}

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

/** CBOR of a text or byte string of up to 65,535 bytes. */
function cbor(major: 2 | 3, bytes: Buffer): Buffer {
  const head =
    bytes.length < 24 ? [(major << 5) | bytes.length] : [(major << 5) | 25, bytes.length >> 8, bytes.length & 255];
  return Buffer.concat([Buffer.from(head), bytes]);
}

/** A P-256 public key as COSE: key type 2, algorithm -7, curve 1, x, y. */
function cose(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    Buffer.from(x, 'base64url'),
    Buffer.from([0x22, 0x58, 0x20]),
    Buffer.from(y, 'base64url'),
  ]);
}

/** A passkey in software (WebAuthn level 2, no attestation), so that tests can do what no honest one does. */
export class SoftPasskey {
  private readonly id = randomBytes(16);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private counter = 0;

  constructor(private readonly origin: string) {}

  register(options: Options, asked: { verified: boolean; origin?: string } = { verified: true }): object {
    const length = Buffer.from([0, this.id.length]);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, cose(this.keys.publicKey)]);
    const data = Buffer.concat([this.data(asked.verified, HAS_KEY), credential]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      cbor(3, Buffer.from('fmt')),
      cbor(3, Buffer.from('none')),
      cbor(3, Buffer.from('attStmt')),
      Buffer.from([0xa0]),
      cbor(3, Buffer.from('authData')),
      cbor(2, data),
    ]);
    return this.credential({
      clientDataJSON: this.client('webauthn.create', options, asked.origin).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  sign(options: Options, asked: { verified: boolean; origin?: string } = { verified: true }): object {
    const data = this.data(asked.verified);
    const client = this.client('webauthn.get', options, asked.origin);
    const signature = createSign('sha256')
      .update(Buffer.concat([data, sha256(client)]))
      .sign(this.keys.privateKey);
    return this.credential({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  private credential(response: object): object {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private client(type: string, { challenge }: Options, origin = this.origin): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private data(verified: boolean, more = 0): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(++this.counter);
    const flags = USER_PRESENT | (verified ? USER_VERIFIED : 0) | more;
    return Buffer.concat([sha256(new URL(this.origin).hostname), Buffer.from([flags]), counter]);
  }
}
