import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { problem } from '../platform/problems.js';
import type { OrganisationKind, Role, Viewer } from '../platform/viewer.js';

export interface NewOrganisation {
  readonly tenantId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

export interface NewPerson {
  /** Made here unless given. */
  readonly id?: string;
  readonly name: string;
  readonly email: string;
  /** True where a letter to the address brought the person here. */
  readonly emailVerified?: boolean;
  readonly role: Role;
  /** argon2id hash. */
  readonly passwordHash: string;
}

/** Somebody who can sign in already. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

const UNIQUE_VIOLATION = '23505';

/** Writes an organisation and its first person, inside the transaction of that tenant. */
export async function foundOrganisation(
  em: EntityManager,
  organisation: NewOrganisation,
  person: NewPerson,
  now: Date,
): Promise<Viewer> {
  await em.query('insert into app.organisation (tenant_id, name, kind, created_at) values ($1, $2, $3, $4)', [
    organisation.tenantId,
    organisation.name,
    organisation.kind,
    now,
  ]);
  return addPerson(em, organisation, person, now);
}

/** Writes a person with sign-in and membership; an address that has an account is refused as EMAIL_TAKEN. */
export async function addPerson(
  em: EntityManager,
  organisation: NewOrganisation,
  person: NewPerson,
  now: Date,
): Promise<Viewer> {
  const userId = person.id ?? randomUUID();
  const email = person.email.toLowerCase();
  try {
    await em.query(
      `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $2, $3, $4, $5, $5)`,
      [userId, person.name, email, person.emailVerified ?? false, now],
    );
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) throw problem('EMAIL_TAKEN');
    throw error;
  }
  await em.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     values ($1, $2::text, 'credential', $2::text::uuid, $3, $4, $4)`,
    [randomUUID(), userId, person.passwordHash, now],
  );
  return addMember(em, organisation, { id: userId, name: person.name, email, role: person.role }, now);
}

/** Writes the membership of somebody who has an account; ALREADY_MEMBER where there is one. */
export async function addMember(
  em: EntityManager,
  organisation: NewOrganisation,
  person: KnownPerson,
  now: Date,
): Promise<Viewer> {
  const { tenantId } = organisation;
  const { id: userId, email } = person;
  await em.query(
    `insert into app.person as p (tenant_id, id, name, email, created_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, id) do update set name = excluded.name, email = excluded.email`,
    [tenantId, userId, person.name, email, now],
  );
  const added = await em.query<unknown[]>(
    `insert into app.membership (tenant_id, person_id, role, created_at) values ($1, $2, $3, $4)
     on conflict do nothing returning 1`,
    [tenantId, userId, person.role, now],
  );
  if (added.length === 0) throw problem('ALREADY_MEMBER');
  const viewer: Viewer = {
    userId,
    tenantId,
    role: person.role,
    name: person.name,
    email,
    organisationName: organisation.name,
    organisationKind: organisation.kind,
  };
  await record(em, viewer, {
    action: 'member.add',
    object: 'person',
    objectId: userId,
    details: { role: person.role },
  });
  return viewer;
}
