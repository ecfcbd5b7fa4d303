import { generateKeyPairSync } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { InstallationSecret } from '../platform/keys.js';
import { seal } from '../platform/seal.js';

/** Makes the Ed25519 key that signs submissions, once; the private half is stored sealed by OPENCRIA_SECRET. */
export async function makeSigningKey(em: EntityManager, secret: InstallationSecret): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  await em.query(
    `update auth.installation set signing_public_key = $1, signing_private_key = $2 where signing_private_key is null`,
    [
      publicKey.export({ type: 'spki', format: 'der' }),
      seal(privateKey.export({ type: 'pkcs8', format: 'der' }), secret.keyFor('signing-key')),
    ],
  );
}
