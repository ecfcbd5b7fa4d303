import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { problem } from './problems.js';
import { rememberViewer, requestOf, ViewerSource, type Role, type Viewer } from './viewer.js';

/** Everything a person may be allowed to do. A new permission starts here and in the matrix below. */
export const PERMISSIONS = [
  'people.read',
  'instrument.read',
  'product.read',
  'product.save',
  'assessment.read',
  'assessment.start',
  'answer.save',
  'harm.save',
  'evidence.add',
  'action.move',
  'report.download',
  'members.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const reads = ['people.read', 'instrument.read', 'product.read', 'assessment.read'] as const;
/** A contributor moves only actions they own; libs/remediation sees to that. */
const contributes = [...reads, 'product.save', 'answer.save', 'harm.save', 'evidence.add', 'action.move'] as const;
const answersFor = [...contributes, 'assessment.start', 'report.download'] as const;

/**
 * Who may do what. Reviewers reach submissions through a connection of their own and therefore hold
 * no permission on products and assessments.
 */
export const MATRIX: Readonly<Record<Role, readonly Permission[]>> = {
  contributor: contributes,
  'compliance-officer': answersFor,
  'organisation-admin': [...answersFor, 'members.manage'],
  executive: [...reads, 'report.download'],
  reviewer: ['people.read', 'instrument.read'],
  'lead-reviewer': ['people.read', 'instrument.read'],
  'programme-admin': ['people.read', 'instrument.read'],
  'installation-admin': ['people.read', 'instrument.read', 'members.manage'],
};

export function may(viewer: Pick<Viewer, 'role'>, permission: Permission): boolean {
  return MATRIX[viewer.role].includes(permission);
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
    if (!may(viewer, permission)) throw problem('FORBIDDEN');
    return true;
  }
}
