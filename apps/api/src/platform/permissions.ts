import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { mustEnrol, mustStepUp, STEP_UP } from './assurance.js';
import { Config } from './config.js';
import { problem, type Problem } from './problems.js';
import { rememberViewer, requestOf, ViewerSource, type Role, type Viewer } from './viewer.js';

/** Everything a person may be allowed to do. A new permission starts here and in the matrix below. */
export const PERMISSIONS = [
  // All that is open to a person who still has to set up a second factor.
  'account.secure',
  'account.manage',
  'people.read',
  // What somebody is told of, and how.
  'notices.read',
  'instrument.read',
  'product.read',
  'product.save',
  'assessment.read',
  'assessment.start',
  // Who answers what; taking a question that nobody has needs no more than answering.
  'work.assign',
  'answer.save',
  // Comments, proposed answers and requests to check: everybody who reads may speak.
  'discussion.write',
  'harm.save',
  'evidence.add',
  'action.move',
  'report.download',
  'members.manage',
  'sso.manage',
  'tokens.manage',
  // Addresses that are told what happens.
  'webhooks.manage',
  // One's own actions in a calendar program.
  'calendar.share',
  // Whether a claimed e-mail domain belongs to the organisation that claims it.
  'domains.confirm',
  'audit.read',
  'organisation.export',
  'organisation.erase',
  // A company's side of a review: what was submitted and said, asking for it, giving the second person's yes.
  'submission.read',
  'submission.request',
  'submission.approve',
  // The reviewing body's side.
  'programme.read',
  'programme.manage',
  'review.read',
  'review.judge',
  'review.decide',
  'review.assign',
  'overview.read',
  // A child may be in danger: whoever reads what was answered may call for help.
  'danger.report',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const reads = [
  'account.secure',
  'account.manage',
  'people.read',
  'notices.read',
  'instrument.read',
  'product.read',
  'assessment.read',
  'submission.read',
  'danger.report',
  'calendar.share',
] as const;
/** A contributor moves only actions they own; libs/remediation sees to that. */
const contributes = [
  ...reads,
  'discussion.write',
  'product.save',
  'answer.save',
  'harm.save',
  'evidence.add',
  'action.move',
] as const;
const answersFor = [
  ...contributes,
  'assessment.start',
  'work.assign',
  'report.download',
  'submission.request',
  'submission.approve',
] as const;
const installs = ['members.manage', 'sso.manage', 'domains.confirm'] as const;

const ownAccount = ['account.secure', 'account.manage', 'people.read', 'notices.read', 'instrument.read'] as const;
const reviews = [
  ...ownAccount,
  'programme.read',
  'review.read',
  'review.judge',
  'review.decide',
  'overview.read',
  'danger.report',
] as const;

/**
 * Who may do what. Reviewers reach submissions through a connection of their own and therefore hold
 * no permission on products and assessments.
 */
export const MATRIX: Readonly<Record<Role, readonly Permission[]>> = {
  contributor: contributes,
  'compliance-officer': [...answersFor, 'audit.read'],
  'organisation-admin': [
    ...answersFor,
    'members.manage',
    'sso.manage',
    'tokens.manage',
    'webhooks.manage',
    'audit.read',
    'organisation.export',
    'organisation.erase',
  ],
  executive: [...reads, 'discussion.write', 'report.download'],
  reviewer: reviews,
  'lead-reviewer': [...reviews, 'review.assign'],
  'programme-admin': [...ownAccount, 'programme.read', 'programme.manage', 'overview.read', 'audit.read'],
  'installation-admin': [...ownAccount, ...installs],
};

export function may({ role, only }: Pick<Viewer, 'role' | 'only'>, permission: Permission): boolean {
  return MATRIX[role].includes(permission) && (only?.includes(permission) ?? true);
}

/**
 * Another organisation may trust the same account with something else, so who signed in at one organisation's
 * own service cannot change how the account is signed in to.
 */
export function isClosedAccount({ session }: Pick<Viewer, 'session'>, permission: Permission): boolean {
  return session?.sso === true && (permission === 'account.secure' || permission === 'account.manage');
}

/** Names the organisation that the page which makes the call was opened for. */
export const ORGANISATION_HEADER = 'opencria-organisation';

/** Another window may have chosen another organisation since: what this one writes must not land there. */
function isOfOtherOrganisation(request: Request, viewer: Viewer): boolean {
  const meant = request.headers[ORGANISATION_HEADER];
  return meant !== undefined && meant !== viewer.tenantId;
}

/** Names the person a page was opened by, who wrote what it sends; it may stay open while somebody else signs in. */
export const PERSON_HEADER = 'opencria-person';

function isWrittenByAnother({ headers }: Request, viewer: Viewer): boolean {
  const writer = headers[PERSON_HEADER];
  return writer !== undefined && writer !== viewer.userId;
}

/** Why this viewer may not do it as things stand; null where nothing is in the way. */
export function refusalOf(config: Pick<Config, 'localMode'>, viewer: Viewer, permission: Permission): Problem | null {
  if (!may(viewer, permission)) return problem('FORBIDDEN');
  if (isClosedAccount(viewer, permission)) return problem('OWN_ACCOUNT_CLOSED');
  if (permission !== 'account.secure' && mustEnrol(config, viewer)) return problem('SECOND_FACTOR_REQUIRED');
  return null;
}

const ALLOW = 'opencria:allow';
const PUBLIC = 'opencria:public';

/** Marks a query, mutation or route as open to viewers who hold the permission. */
export const Allow = (permission: Permission) => SetMetadata(ALLOW, permission);

/** Marks a query, mutation or route as open to anybody, signed in or not. */
export const Public = () => SetMetadata(PUBLIC, true);

/**
 * Default deny: a GraphQL root field or HTTP route that carries neither `@Allow` nor `@Public` is
 * refused. Fields below a root field are reached only through objects the viewer was allowed to load.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly viewers: ViewerSource,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(ALLOW, targets);
    const open = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets) === true;
    const request = requestOf(context);
    const viewer = await this.viewers.viewerOf(request);
    rememberViewer(request, viewer);
    if (permission === undefined) {
      if (open) return true;
      throw problem('FORBIDDEN');
    }
    if (!viewer) throw problem('UNAUTHENTICATED');
    if (isWrittenByAnother(request, viewer)) throw problem('ANOTHER_PERSON');
    const refusal = refusalOf(this.config, viewer, permission);
    if (refusal) throw refusal;
    if (isOfOtherOrganisation(request, viewer)) throw problem('OTHER_ORGANISATION_OPEN');
    const sensitive = this.reflector.getAllAndOverride<boolean | undefined>(STEP_UP, targets) === true;
    if (sensitive && mustStepUp(this.config, viewer)) throw problem('STEP_UP_REQUIRED');
    return true;
  }
}
