import type { Permission } from './permissions.js';

/** By which a leaked token is recognised, by people and by scanners of code. */
export const TOKEN_PREFIX = 'oct_';

export const TOKEN_SCOPES = [
  'read:assessments',
  'write:products',
  'write:answers',
  'write:evidence',
  'write:actions',
  'read:reports',
  'read:audit',
] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

const reads = ['instrument.read', 'product.read', 'assessment.read'] as const;

/** What a token of each scope may do. Nothing here touches members, sign-in, tokens or the organisation itself. */
const OPENS: Readonly<Record<TokenScope, readonly Permission[]>> = {
  'read:assessments': reads,
  'write:products': [...reads, 'product.save', 'assessment.start'],
  'write:answers': [...reads, 'answer.save', 'harm.save'],
  'write:evidence': [...reads, 'evidence.add'],
  'write:actions': [...reads, 'action.move'],
  'read:reports': [...reads, 'report.download'],
  'read:audit': ['audit.read'],
};

/** The permissions of these scopes together, each once. */
export function permissionsOf(scopes: readonly TokenScope[]): Permission[] {
  return [...new Set(scopes.flatMap((scope) => OPENS[scope]))];
}
