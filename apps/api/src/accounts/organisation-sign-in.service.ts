import { Injectable } from '@nestjs/common';
import type { Request as HttpRequest, Response as HttpResponse } from 'express';
import { DataSource } from 'typeorm';
import { needsSecondFactor } from '../platform/assurance.js';
import { record } from '../platform/audit.js';
import { Config } from '../platform/config.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Role } from '../platform/viewer.js';
import { Auth } from './auth.js';
import { passCookies } from './library.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionViewer } from './session-viewer.js';
import { SessionsService } from './sessions.service.js';

/** A member whom the organisation's own sign-in service has proven. */
export interface ProvenMember {
  readonly userId: string;
  readonly tenantId: string;
  readonly role: Role;
  /** The service asked for a second factor as well. */
  readonly secondFactor: boolean;
  /** When it did; absent where it does not say, and then the proof is not a fresh one. */
  readonly provenAt?: Date;
}

/** Sessions begun at an organisation's own sign-in service. Each is bound to that organisation. */
@Injectable()
export class OrganisationSignIn {
  constructor(
    private readonly auth: Auth,
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly sessions: SessionViewer,
    private readonly own: SessionsService,
    private readonly factors: SecondFactorService,
  ) {}

  /**
   * `due`: the session waits for the person's own second factor. `factor-missing`: the role needs one, and
   * neither the service nor the person has given any, so there is no session.
   */
  async begin(
    member: ProvenMember,
    request: HttpRequest,
    response: HttpResponse,
  ): Promise<'in' | 'due' | 'factor-missing'> {
    const { userId, tenantId, role, secondFactor, provenAt } = member;
    if (!secondFactor && needsSecondFactor(this.config, role)) {
      const { code, passkey } = await this.factors.ways(userId);
      if (!code && !passkey) return 'factor-missing';
    }
    const answer = await this.auth.beginSession(userId, request.headers['user-agent']);
    const token = this.sessions.tokenIn(answer);
    if (!token) throw new Error('the sign-in library began no session');
    await this.dataSource.query(
      `update auth.session
          set sso_tenant_id = $2, second_factor_at = case when $3 then now() end,
              authenticated_at = least(now(), coalesce($4, 'epoch'::timestamptz))
        where token = $1`,
      [token, tenantId, secondFactor, provenAt ?? null],
    );
    const session = await this.sessions.ofToken(token);
    if (session?.viewer.tenantId !== tenantId) throw new Error('the new session is not bound to its organisation');
    await this.own.replace(await this.sessions.sessionOf(request));
    passCookies(answer, response);
    if (session.due) return 'due';
    await this.tx.run({ tenantId }, (em) =>
      record(
        em,
        { tenantId, userId },
        {
          action: 'session.start',
          object: 'person',
          objectId: userId,
          details: { sso: true, secondFactor },
        },
      ),
    );
    return 'in';
  }
}
