import { may } from '../platform/permissions.js';
import { invalidInput } from '../platform/problems.js';
import { ROLES, type OrganisationKind, type Role } from '../platform/viewer.js';

const COMPANY_ROLES: readonly Role[] = ['contributor', 'compliance-officer', 'organisation-admin', 'executive'];

/** The roles people of a company, or of a reviewing body, can hold. */
export function rolesOfKind(kind: OrganisationKind): Role[] {
  return ROLES.filter((role) => COMPANY_ROLES.includes(role) === (kind === 'company'));
}

/** Refuses a role that does not exist in this kind of organisation. */
export function checkRole(kind: OrganisationKind, role: Role): void {
  if (!rolesOfKind(kind).includes(role)) {
    throw invalidInput([{ field: 'role', says: 'Your organisation has no such role.' }]);
  }
}

/** The roles that administer an organisation. */
export const ADMIN_ROLES: readonly Role[] = ROLES.filter((role) => may({ role }, 'members.manage'));
