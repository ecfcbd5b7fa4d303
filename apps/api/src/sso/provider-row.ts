import type { EntityManager } from 'typeorm';
import type { InstallationSecret } from '../platform/keys.js';
import { seal, unseal } from '../platform/seal.js';
import type { SsoSecondFactor } from './claims.js';

export interface ProviderRow {
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed under a key of this organisation alone. */
  readonly clientSecret: Buffer;
  readonly secondFactor: SsoSecondFactor;
  readonly only: boolean;
  readonly savedAt: Date;
}

/** The sign-in service of the current organisation; null where it has none. */
export async function readProvider(em: EntityManager, lock = ''): Promise<ProviderRow | null> {
  const [row] = await em.query<ProviderRow[]>(
    `select issuer, client_id as "clientId", client_secret as "clientSecret", second_factor as "secondFactor",
            required as "only", saved_at as "savedAt" from app.sso_provider${lock}`,
  );
  return row ?? null;
}

const keyFor = (tenantId: string, secret: InstallationSecret): Buffer => secret.keyFor(`sso-client/${tenantId}`);

export function sealSecret(plain: string, tenantId: string, secret: InstallationSecret): Buffer {
  return seal(Buffer.from(plain), keyFor(tenantId, secret));
}

export function unsealSecret({ clientSecret }: ProviderRow, tenantId: string, secret: InstallationSecret): string {
  return unseal(clientSecret, keyFor(tenantId, secret)).toString('utf8');
}
