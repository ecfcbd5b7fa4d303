import { SetMetadata } from '@nestjs/common';
import type { Config } from './config.js';
import type { Role, Viewer } from './viewer.js';

/** Roles that answer for an organisation, administer it or see what others submitted. */
const NEEDS_SECOND_FACTOR: ReadonlySet<Role> = new Set([
  'compliance-officer',
  'organisation-admin',
  'reviewer',
  'lead-reviewer',
  'programme-admin',
  'installation-admin',
]);

export const STEP_UP = 'opencria:step-up';

/**
 * Marks a query, mutation or route that needs a fresh proof: password, code or passkey within the last ten
 * minutes. A call without a session has none to give and is refused. Downloads of a single report do
 * without: members read the same figures on screen all day, and asking each time would teach people to
 * type their password wherever it is asked for.
 */
export const StepUp = () => SetMetadata(STEP_UP, true);

/**
 * Whether this role needs a second factor here. Local mode asks nobody: it is reached from its own machine
 * alone, and cannot be had together with a database server or an address that others can open.
 */
export function needsSecondFactor(config: Pick<Config, 'localMode'>, role: Role): boolean {
  return !config.localMode && NEEDS_SECOND_FACTOR.has(role);
}

/** Signed in by a role that needs a second factor, without having set one up: only the own account opens. */
export function mustEnrol(config: Pick<Config, 'localMode'>, { role, session }: Pick<Viewer, 'role' | 'session'>) {
  return session?.secondFactor === 'none' && needsSecondFactor(config, role);
}

export function mustStepUp(config: Pick<Config, 'localMode'>, { session }: Pick<Viewer, 'session'>): boolean {
  return !config.localMode && session?.fresh !== true;
}
