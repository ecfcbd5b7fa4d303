import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from './clock.js';
import { InstallationSecret } from './keys.js';
import { seal, unseal } from './seal.js';

/** The key that signs now. */
export interface SigningKey {
  /** First 16 hexadecimal digits of the SHA-256 of the public key. */
  readonly keyId: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Buffer;
  /** Ed25519 over these bytes, 64 bytes. */
  sign(bytes: Uint8Array): Buffer;
}

/** What anybody may know of a key, active or not. */
export interface PublishedKey {
  readonly keyId: string;
  readonly publicKey: Buffer;
  readonly from: Date;
  /** Absent for the key that signs now. */
  readonly until: Date | null;
}

/** Runs one statement with the rights of the app; an EntityManager of its connection does, and so does a pg client. */
export type Ask = (sql: string, parameters: readonly unknown[]) => Promise<unknown>;

const PURPOSE = 'signing-key';

/** A new active key, unless there is one. Its private half is stored sealed by OPENCRIA_SECRET. */
export async function makeSigningKey(ask: Ask, secret: InstallationSecret, now: Date): Promise<string> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha256').update(spki).digest('hex').slice(0, 16);
  await ask(
    `insert into auth.signing_key (key_id, public_key, private_key, active_from) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [keyId, spki, seal(privateKey.export({ type: 'pkcs8', format: 'der' }), secret.keyFor(PURPOSE)), now],
  );
  return keyId;
}

/**
 * Ends the active key and makes another; `ask` works in one transaction. The private half of
 * the old key is destroyed: nobody can sign with it again, and what it signed still verifies.
 */
export async function rotateSigningKey(ask: Ask, secret: InstallationSecret, now: Date): Promise<string> {
  await ask('lock table auth.signing_key in share row exclusive mode', []);
  await ask(
    `update auth.signing_key set active_until = greatest($1, active_from), private_key = null where active_until is null`,
    [now],
  );
  return makeSigningKey(ask, secret, now);
}

/** A signature of this installation, with what is needed to check it. */
export interface Signed {
  readonly keyId: string;
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
  /** Base64. */
  readonly value: string;
}

/** Signs within a transaction of the app. The text may name the key, so it is made with the key at hand. */
export async function signText(
  em: EntityManager,
  secret: InstallationSecret,
  textFor: (key: Pick<Signed, 'keyId' | 'publicKey'>) => string,
): Promise<Signed> {
  const active = await activeKey(em, secret);
  const key = { keyId: active.keyId, publicKey: active.publicKey.toString('base64') };
  return { ...key, value: active.sign(Buffer.from(textFor(key))).toString('base64') };
}

/** The active key as it is stored. */
export interface StoredKey {
  readonly key_id: string;
  readonly public_key: Buffer;
  readonly private_key: Buffer;
}

export const ACTIVE_KEY = 'select key_id, public_key, private_key from auth.signing_key where active_until is null';

async function activeKey(em: EntityManager, secret: InstallationSecret): Promise<SigningKey> {
  const [row] = await em.query<StoredKey[]>(ACTIVE_KEY);
  if (!row) throw new Error('the installation has no signing key');
  return openKey(row, secret);
}

export function openKey(row: StoredKey, secret: InstallationSecret): SigningKey {
  const der = unseal(row.private_key, secret.keyFor(PURPOSE));
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { keyId: row.key_id, publicKey: row.public_key, sign: (bytes) => sign(null, bytes, key) };
}

/** The Ed25519 keys of this installation. */
@Injectable()
export class SigningKeys implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly secret: InstallationSecret,
    private readonly clock: Clock,
  ) {}

  /** Every installation has a key from its first start, so that it can be pinned before anything is signed. */
  async onModuleInit(): Promise<void> {
    const [active] = await this.dataSource.query<unknown[]>(`select from auth.signing_key where active_until is null`);
    if (active) return;
    await makeSigningKey((sql, given) => this.dataSource.query(sql, [...given]), this.secret, this.clock.now());
  }

  /**
   * The key that signs now. Ask before opening a transaction, since this takes a connection of its own: a key that
   * was changed meanwhile still verifies.
   */
  active(): Promise<SigningKey> {
    return activeKey(this.dataSource.manager, this.secret);
  }

  /** Every key there ever was, newest first. */
  published(): Promise<PublishedKey[]> {
    return this.dataSource.query<PublishedKey[]>(
      `select key_id as "keyId", public_key as "publicKey", active_from as "from", active_until as "until"
         from auth.signing_key order by active_from desc, active_until desc nulls first, key_id`,
    );
  }
}
