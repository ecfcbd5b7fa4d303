import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { InstallationSecret } from './keys.js';

/** What the head of an organisation's audit chain was at a moment. */
export interface AuditHead {
  readonly tenantId: string;
  readonly seq: number;
  /** SHA-256 of the last entry, in hexadecimal. */
  readonly hash: string;
}

/** A signed head; one line of JSON in a checkpoint file. */
export interface AuditCheckpoint extends AuditHead {
  /** ISO 8601 with milliseconds. */
  readonly at: string;
  readonly keyId: string;
  /** Ed25519, in base64. */
  readonly signature: string;
}

/** PKCS #8 wrapping of a bare Ed25519 key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function signedText({ tenantId, seq, hash, at }: Omit<AuditCheckpoint, 'keyId' | 'signature'>): Buffer {
  return Buffer.from(`opencria audit checkpoint 1\n${tenantId}\n${seq}\n${hash}\n${at}\n`);
}

/**
 * Signs heads of audit chains. The key is derived from OPENCRIA_SECRET and never stored, so that
 * whoever rewrites the database cannot sign what they wrote.
 */
export class AuditSigner {
  private readonly key: KeyObject;
  private readonly publicKey: KeyObject;
  readonly keyId: string;

  constructor(secret: InstallationSecret) {
    const der = Buffer.concat([PKCS8, secret.keyFor('audit-checkpoint')]);
    this.key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.key);
    const spki = this.publicKey.export({ type: 'spki', format: 'der' });
    this.keyId = createHash('sha256').update(spki).digest('hex').slice(0, 16);
  }

  sign(head: AuditHead, at: Date): AuditCheckpoint {
    const stamped = { tenantId: head.tenantId, seq: head.seq, hash: head.hash, at: at.toISOString() };
    return { ...stamped, keyId: this.keyId, signature: sign(null, signedText(stamped), this.key).toString('base64') };
  }

  /** True where this installation's key made the signature for exactly this head and moment. */
  isGenuine(checkpoint: AuditCheckpoint): boolean {
    const signature = Buffer.from(checkpoint.signature, 'base64');
    return checkpoint.keyId === this.keyId && verify(null, signedText(checkpoint), this.publicKey, signature);
  }
}

/** The file outside the database that checkpoints are appended to, one line of JSON each. */
export class AuditCheckpointFile {
  constructor(readonly path: string) {}

  /** The file is made for its owner alone. */
  async append(checkpoints: readonly AuditCheckpoint[]): Promise<void> {
    const lines = checkpoints.map((checkpoint) => `${JSON.stringify(checkpoint)}\n`).join('');
    await appendFile(this.path, lines, { mode: 0o600, flush: true });
  }
}
