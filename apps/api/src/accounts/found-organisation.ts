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
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** argon2id hash. */
  readonly passwordHash: string;
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
  const userId = randomUUID();
  const email = person.email.toLowerCase();
  const { tenantId } = organisation;
  try {
    await em.query(
      `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $2, $3, false, $4, $4)`,
      [userId, person.name, email, now],
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
  await em.query('insert into app.person (tenant_id, id, name, email, created_at) values ($1, $2, $3, $4, $5)', [
    tenantId,
    userId,
    person.name,
    email,
    now,
  ]);
  await em.query('insert into app.membership (tenant_id, person_id, role, created_at) values ($1, $2, $3, $4)', [
    tenantId,
    userId,
    person.role,
    now,
  ]);
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
