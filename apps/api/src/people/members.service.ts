import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Role, Viewer } from '../platform/viewer.js';
import type { ChangeMemberRoleInput, Done, Member, RemoveMemberInput, SignOutMemberInput } from './people.types.js';
import { ADMIN_ROLES, checkRole } from './roles-of-kind.js';

interface MemberRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  since: Date;
  lastAdmin: boolean;
}

const MEMBERS = `
  select p.id, p.name, p.email, m.role, m.created_at as since,
         m.role = any ($1) and count(*) filter (where m.role = any ($1)) over () = 1 as "lastAdmin"
    from app.membership m
    join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
   order by p.name, p.id`;

@Injectable()
export class MembersService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  members(viewer: Viewer): Promise<Member[]> {
    return this.tx.run(viewer, (em) => em.query<MemberRow[]>(MEMBERS, [ADMIN_ROLES]));
  }

  /** Gives a member another role; it counts from their next request on. */
  changeRole(viewer: Viewer, input: ChangeMemberRoleInput): Promise<Member> {
    checkRole(viewer.organisationKind, input.role);
    const id = knownId(input.memberId);
    const changed = this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, this.clock.now(), async () => {
        const member = await this.lockMember(em, viewer, id);
        if (member.lastAdmin && !ADMIN_ROLES.includes(input.role)) throw problem('LAST_ADMIN');
        await em.query('update app.membership set role = $2 where person_id = $1', [id, input.role]);
        const changed = (await em.query<MemberRow[]>(MEMBERS, [ADMIN_ROLES])).find((row) => row.id === id);
        await record(em, viewer, {
          action: 'member.change-role',
          object: 'person',
          objectId: id,
          details: { from: member.role, to: input.role },
        });
        return changed ?? member;
      }),
    );
    return changed.then((member) => ({ ...member, since: new Date(member.since) }));
  }

  /** Ends every session in which the member has this organisation open: a lost device, an account in other hands. */
  signOut(viewer: Viewer, input: SignOutMemberInput): Promise<Done> {
    const id = knownId(input.memberId);
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, this.clock.now(), async () => {
        await this.lockMember(em, viewer, id);
        const sessions = await endSessionsHere(em, viewer, id);
        await record(em, viewer, { action: 'member.sign-out', object: 'person', objectId: id, details: { sessions } });
        return { id };
      }),
    );
  }

  /** Ends a membership, and with it the person's sessions here at once; what they wrote stays. */
  remove(viewer: Viewer, input: RemoveMemberInput): Promise<Done> {
    const id = knownId(input.memberId);
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, this.clock.now(), async () => {
        const member = await this.lockMember(em, viewer, id);
        if (member.lastAdmin) throw problem('LAST_ADMIN');
        await em.query('delete from app.membership where person_id = $1', [id]);
        await endSessionsHere(em, viewer, id);
        await record(em, viewer, {
          action: 'member.remove',
          object: 'person',
          objectId: id,
          details: { role: member.role },
        });
        return { id };
      }),
    );
  }

  /** Changes of members wait for one another, so that two administrators cannot remove each other. */
  private async lockMember(em: EntityManager, viewer: Viewer, id: string): Promise<MemberRow> {
    await em.query('select 1 from app.organisation where tenant_id = $1 for no key update', [viewer.tenantId]);
    const member = (await em.query<MemberRow[]>(MEMBERS, [ADMIN_ROLES])).find((row) => row.id === id);
    if (!member) throw problem('NOT_FOUND');
    return member;
  }
}

/** Sessions in which another of the person's organisations is open go on; one that has none open yet does not. */
async function endSessionsHere(em: EntityManager, viewer: Viewer, personId: string): Promise<number> {
  const [ended] = await em.query<[unknown[], number]>(
    'delete from auth.session where "userId" = $1 and coalesce(tenant_id, $2) = $2 returning 1',
    [personId, viewer.tenantId],
  );
  return ended.length;
}
