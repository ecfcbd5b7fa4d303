import { randomUUID } from 'node:crypto';
import { hashPassword } from '#api/accounts/credentials.js';
import { addPerson, foundOrganisation } from '#api/accounts/found-organisation.js';
import type { TenantTx } from '#api/platform/tenant-tx.js';
import { ROLES, type OrganisationKind, type Role, type Viewer } from '#api/platform/viewer.js';

export const PASSWORD = 'four plain words here';

export const FERNHOLLOW = 'Fernhollow';
export const BRIGHTPEBBLE = 'Brightpebble';
export const REVIEWERS = 'Reviewing Body';

const COMPANY_ROLES = ROLES.slice(0, 4);
const REVIEWER_ROLES = ROLES.slice(4);

const ORGANISATIONS: readonly { name: string; kind: OrganisationKind; roles: readonly Role[] }[] = [
  { name: FERNHOLLOW, kind: 'company', roles: COMPANY_ROLES },
  { name: BRIGHTPEBBLE, kind: 'company', roles: COMPANY_ROLES },
  { name: REVIEWERS, kind: 'reviewing-body', roles: REVIEWER_ROLES },
];

/** One person per role in two companies and a reviewing body, all with PASSWORD. */
export async function buildPeople(tx: TenantTx, now: Date): Promise<Viewer[]> {
  const passwordHash = await hashPassword(PASSWORD);
  const viewers: Viewer[] = [];
  for (const { name, kind, roles } of ORGANISATIONS) {
    const organisation = { tenantId: randomUUID(), name, kind };
    const people = roles.map((role) => ({
      name: `${role} of ${name}`,
      email: `${role}@${name.toLowerCase().replaceAll(' ', '-')}.example`,
      role,
      passwordHash,
    }));
    const [first, ...others] = people;
    if (!first) continue;
    await tx.run(organisation, async (em) => {
      viewers.push(await foundOrganisation(em, organisation, first, now));
      for (const person of others) viewers.push(await addPerson(em, organisation, person, now));
    });
  }
  return viewers;
}
