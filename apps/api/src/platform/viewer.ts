import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';

/** Role of a person in an organisation, as written in SQL. */
export const ROLES = [
  'contributor',
  'compliance-officer',
  'organisation-admin',
  'executive',
  'reviewer',
  'lead-reviewer',
  'programme-admin',
  'installation-admin',
] as const;
export type Role = (typeof ROLES)[number];

export type OrganisationKind = 'company' | 'reviewing-body';

/** How far the session behind a call was proven. */
export interface ViewerSession {
  readonly id: string;
  /** `none`: the person has set none up. */
  readonly secondFactor: 'none' | 'given';
  /** The person proved within the last ten minutes to be who they are. */
  readonly fresh: boolean;
  /** Begun at the organisation's own sign-in service: opens that organisation, not the person's account. */
  readonly sso: boolean;
}

/** Who asks: first argument of every service method. */
export interface Viewer {
  readonly userId: string;
  /** Id of the viewer's organisation; the tenant of every row the viewer can reach. */
  readonly tenantId: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  /** Absent where no person sits behind the call: jobs, seeding, API tokens. */
  readonly session?: ViewerSession;
  /** Of an API token: the permissions of its scopes, beyond which its maker's role does not reach. */
  readonly only?: readonly string[];
}

/** Finds the viewer of a request; accounts provides it, the permission guard asks it. */
export abstract class ViewerSource {
  /** null when the request carries no live session. Never throws for a bad or expired cookie. */
  abstract viewerOf(request: Request): Promise<Viewer | null>;

  /** Asks anew whose a request is that is still being answered, without counting it as use. */
  abstract stillViewerOf(request: Request): Promise<Viewer | null>;
}

const viewers = new WeakMap<Request, Viewer | null>();

export function rememberViewer(request: Request, viewer: Viewer | null): void {
  viewers.set(request, viewer);
}

/** The express request behind a GraphQL field or an HTTP route. */
export function requestOf(context: ExecutionContext): Request {
  if (context.getType<string>() === 'graphql') {
    return GqlExecutionContext.create(context).getContext<{ req: Request }>().req;
  }
  return context.switchToHttp().getRequest<Request>();
}

/** Viewer of a request that already passed the permission guard; null only where a field is `@Public()`. */
export function viewerOf(request: Request): Viewer | null {
  return viewers.get(request) ?? null;
}

/**
 * Parameter decorator: the viewer of this call. Under `@Allow(…)` it is always a Viewer; under
 * `@Public()` it is null for a visitor, so declare the parameter `Viewer | null` there.
 */
export const CurrentViewer = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  viewerOf(requestOf(context)),
);
