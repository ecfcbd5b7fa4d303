import { hkdfSync } from 'node:crypto';

/**
 * 32 bytes derived from OPENCRIA_SECRET for one purpose (HKDF-SHA-256): a key that leaks opens
 * nothing else. Purposes are fixed names such as `session` or `database/opencria_app`.
 */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'opencria', purpose, 32));
}

/** Injectable holder of the installation's secret, so that it travels by name and not as a bare string. */
export class InstallationSecret {
  constructor(private readonly secret: string) {}

  keyFor(purpose: string): Buffer {
    return deriveKey(this.secret, purpose);
  }
}
