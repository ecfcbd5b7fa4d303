import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { onBehalfOf } from '../platform/jobs/jobs.js';
import { knownId } from '../platform/known-id.js';
import { Mail } from '../platform/mail/mail.js';
import { once } from '../platform/once.js';
import { hashToken, makeTenantToken } from '../platform/one-time-token.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Role, Viewer } from '../platform/viewer.js';
import { invitationLetter } from './invitation-letter.js';
import type { Done, Invitation, InvitationInput, InvitationSent, InviteMemberInput } from './people.types.js';
import { checkRole } from './roles-of-kind.js';

const GOOD_FOR_DAYS = 7;
const DAY = 86_400_000;

interface InvitationRow {
  id: string;
  email: string;
  role: Role;
  sentAt: Date;
  expiresAt: Date;
}

const COLUMNS = `id, email, role, created_at as "sentAt", expires_at as "expiresAt"`;

/**
 * What is said to an administrator never depends on whether an address has an account somewhere: accounts
 * are not looked at until somebody opens the link.
 */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mail: Mail,
  ) {}

  async open(viewer: Viewer): Promise<Invitation[]> {
    const rows = await this.tx.run(viewer, (em) =>
      em.query<InvitationRow[]>(
        `select ${COLUMNS} from app.invitation where email is not null order by created_at desc, id`,
      ),
    );
    return rows.map((row) => this.present(row));
  }

  /** Invites an address; an open invitation of the same address is replaced by this one. */
  invite(viewer: Viewer, input: InviteMemberInput): Promise<InvitationSent> {
    checkRole(viewer.organisationKind, input.role);
    const email = input.email.toLowerCase();
    return this.issue(viewer, input, async (em) => {
      const members = await em.query<unknown[]>(
        `select 1 from app.person p join app.membership m on m.tenant_id = p.tenant_id and m.person_id = p.id
          where p.email = $1`,
        [email],
      );
      if (members.length > 0) throw problem('ALREADY_MEMBER');
      return { email, role: input.role };
    });
  }

  /** Sends a new link; the one before stops working. */
  resend(viewer: Viewer, input: InvitationInput): Promise<InvitationSent> {
    const id = knownId(input.invitationId);
    return this.issue(viewer, input, async (em) => {
      const [open] = await em.query<InvitationRow[]>(
        `select ${COLUMNS} from app.invitation where id = $1 and email is not null`,
        [id],
      );
      if (!open) throw problem('NOT_FOUND');
      return open;
    });
  }

  revoke(viewer: Viewer, input: InvitationInput): Promise<Done> {
    const id = knownId(input.invitationId);
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        const [revoked] = await em.query<[unknown[], number]>(
          'update app.invitation set revoked_at = $2, email = null where id = $1 and email is not null returning id',
          [id, now],
        );
        if (revoked.length === 0) throw problem('NOT_FOUND');
        await record(em, viewer, { action: 'invitation.revoke', object: 'invitation', objectId: id });
        return { id };
      }),
    );
  }

  /** One invitation with its letter, or none of both. The link is shown to the one call that made it. */
  private async issue(
    viewer: Viewer,
    input: { readonly operationId: string },
    whom: (em: EntityManager) => Promise<Pick<InvitationRow, 'email' | 'role'>>,
  ): Promise<InvitationSent> {
    const now = this.clock.now();
    const token = makeTenantToken(viewer.tenantId);
    const link = `${this.config.publicUrl}/invitation#token=${token}`;
    let made = false;
    const row = await this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        await this.checkLimit(em, viewer, now);
        const { email, role } = await whom(em);
        const written = await this.write(em, viewer, { email, role, token, now });
        if (this.mail.isSet) {
          const letter = invitationLetter(viewer, { email, role, link, days: GOOD_FOR_DAYS });
          const onBehalf = onBehalfOf(viewer, 'members.manage');
          await this.mail.post(em, letter, { key: `invitation/${written.id}`, onBehalf });
        }
        await record(em, viewer, {
          action: 'invitation.send',
          object: 'invitation',
          objectId: written.id,
          details: { role },
        });
        made = true;
        return written;
      }),
    );
    return { invitation: this.present(row), link: made && !this.mail.isSet ? link : null };
  }

  private async write(
    em: EntityManager,
    viewer: Viewer,
    { email, role, token, now }: { email: string; role: Role; token: string; now: Date },
  ): Promise<InvitationRow> {
    const [replaced] = await em.query<[{ id: string }[], number]>(
      'update app.invitation set revoked_at = $2, email = null where email = $1 returning id',
      [email, now],
    );
    const expires = new Date(now.getTime() + GOOD_FOR_DAYS * DAY);
    const rows = await em.query<InvitationRow[]>(
      `insert into app.invitation (tenant_id, id, email, role, token_hash, mailed, invited_by, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${COLUMNS}`,
      [viewer.tenantId, randomUUID(), email, role, hashToken(token), this.mail.isSet, viewer.userId, now, expires],
    );
    const row = rows[0]!;
    // What waits for the person invited waits for them still.
    await em.query('update app.assignment set invitation_id = $2 where invitation_id = any($1::uuid[])', [
      replaced.map(({ id }) => id),
      row.id,
    ]);
    return row;
  }

  /** Invitations of one organisation wait for one another, so that the count holds and an address has one. */
  private async checkLimit(em: EntityManager, viewer: Viewer, now: Date): Promise<void> {
    await em.query('select 1 from app.organisation where tenant_id = $1 for no key update', [viewer.tenantId]);
    const since = new Date(now.getTime() - DAY);
    const [sent] = await em.query<{ count: number; oldest: Date | null }[]>(
      'select count(*)::int as count, min(created_at) as oldest from app.invitation where created_at > $1',
      [since],
    );
    const limit = this.config.invitationsPerDay;
    if (!sent?.oldest || sent.count < limit) return;
    const seconds = Math.ceil((sent.oldest.getTime() - since.getTime()) / 1000);
    throw problem('INVITATIONS_SPENT', { limit }, seconds);
  }

  private present(row: InvitationRow): Invitation {
    const { id, email, role } = row;
    const expiresAt = new Date(row.expiresAt);
    return { id, email, role, sentAt: new Date(row.sentAt), expiresAt, expired: expiresAt <= this.clock.now() };
  }
}
