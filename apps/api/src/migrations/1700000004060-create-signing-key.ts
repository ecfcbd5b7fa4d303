import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEYS = [
  // Keys of the installation, which sign what it keeps as proof. One signs; the others still verify what they signed.
  `create table auth.signing_key (
     key_id text primary key check (key_id ~ '^[0-9a-f]{16}$'),
     public_key bytea not null check (length(public_key) = 44),
     private_key bytea,
     active_from timestamptz not null,
     active_until timestamptz check (active_until >= active_from),
     check ((active_until is null) = (private_key is not null))
   )`,
  `create unique index signing_key_active on auth.signing_key ((true)) where active_until is null`,
  `grant select, insert, update on auth.signing_key to opencria_app`,
  `insert into auth.signing_key (key_id, public_key, private_key, active_from)
   select encode(substr(sha256(signing_public_key), 1, 8), 'hex'), signing_public_key, signing_private_key,
          coalesce(set_up_at, now())
     from auth.installation where signing_public_key is not null`,
  `alter table auth.installation drop column signing_public_key, drop column signing_private_key`,
];

/** Signing keys that can be changed: the one of the installation becomes the first of several. */
export class CreateSigningKey1700000004060 implements MigrationInterface {
  name = 'CreateSigningKey1700000004060';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of KEYS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
