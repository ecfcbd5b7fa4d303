import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkNewPassword, hashPassword } from '../accounts/credentials.js';
import { addMember, addPerson } from '../accounts/found-organisation.js';
import { Clock } from '../platform/clock.js';
import { hashToken, tenantOfToken } from '../platform/one-time-token.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { OrganisationKind, Role, Viewer } from '../platform/viewer.js';
import type { AcceptInvitationInput, InvitationAccepted, InvitationOffer } from './people.types.js';

interface OfferRow {
  id: string;
  email: string;
  role: Role;
  mailed: boolean;
  organisation: string;
  kind: OrganisationKind;
}

const OFFER = `
  select i.id, i.email, i.role, i.mailed, o.name as organisation, o.kind
    from app.invitation i join app.organisation o on o.tenant_id = i.tenant_id
   where i.token_hash = $1 and i.email is not null and i.expires_at > $2`;

/** The side of the person invited: what the link offers, and accepting it. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  async offer(token: string): Promise<InvitationOffer> {
    const tenantId = tenantIdOf(token);
    const { organisation, email, role } = await this.tx.run({ tenantId }, (em) => this.find(em, token));
    return { organisation, email, role };
  }

  /** Uses the link up: a member with the account that is signed in, or with a new one. */
  async accept(viewer: Viewer | null, input: AcceptInvitationInput): Promise<InvitationAccepted> {
    const tenantId = tenantIdOf(input.token);
    const { email } = await this.offer(input.token);
    if (viewer && viewer.email !== email) throw problem('INVITATION_FOR_ANOTHER');
    const fresh = viewer ? null : await newAccount(input, email);
    const now = this.clock.now();
    const userId = viewer?.userId ?? randomUUID();
    return this.tx.run({ tenantId }, async (em) => {
      const { id, organisation, kind, role, mailed } = await this.find(em, input.token, ' for update of i');
      await em.query('update app.invitation set accepted_at = $2, accepted_by = $3, email = null where id = $1', [
        id,
        now,
        userId,
      ]);
      const tenant = { tenantId, name: organisation, kind };
      if (fresh) await addPerson(em, tenant, { ...fresh, id: userId, email, role, emailVerified: mailed }, now);
      else if (viewer) await addMember(em, tenant, { id: userId, name: viewer.name, email, role }, now);
      return { organisationId: tenantId, organisation, email };
    });
  }

  private async find(em: EntityManager, token: string, lock = ''): Promise<OfferRow> {
    const [row] = await em.query<OfferRow[]>(`${OFFER}${lock}`, [hashToken(token), this.clock.now()]);
    if (!row) throw problem('LINK_INVALID');
    return row;
  }
}

function tenantIdOf(token: string): string {
  const tenantId = tenantOfToken(token);
  if (tenantId === null) throw problem('LINK_INVALID');
  return tenantId;
}

async function newAccount(
  { name, password }: AcceptInvitationInput,
  email: string,
): Promise<{ name: string; passwordHash: string }> {
  const missing = [
    ...(name?.trim() ? [] : [{ field: 'name', says: 'Give your name, up to 200 characters.' }]),
    ...(password ? [] : [{ field: 'password', says: 'Choose a password.' }]),
  ];
  if (!name || !password || missing.length > 0) throw invalidInput(missing);
  checkNewPassword(password, email);
  return { name: name.trim(), passwordHash: await hashPassword(password) };
}
