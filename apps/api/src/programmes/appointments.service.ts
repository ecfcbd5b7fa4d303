import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record, type AuditEntry } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Role, Viewer } from '../platform/viewer.js';
import type {
  AppointReviewerInput,
  EndAppointmentInput,
  LiftConflictInput,
  MarkConflictInput,
} from './programme-inputs.types.js';
import type { Programme } from './programme.types.js';
import { hold, ProgrammesService } from './programmes.service.js';

/** Who reviews what comes in, and who may not review whom. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly programmes: ProgrammesService,
  ) {}

  appoint(viewer: Viewer, input: AppointReviewerInput): Promise<Programme> {
    return this.change(viewer, input, async (em, now) => {
      const [member]: { role: Role }[] = await em.query(
        `select role from app.membership where tenant_id = $1 and person_id = $2 for share`,
        [viewer.tenantId, input.personId],
      );
      if (member?.role !== 'reviewer' && member?.role !== 'lead-reviewer') {
        throw invalidInput([
          { field: 'personId', says: 'Only a reviewer or lead reviewer of your body is appointed.' },
        ]);
      }
      if (input.lead && member.role !== 'lead-reviewer') {
        throw invalidInput([{ field: 'lead', says: 'Only a person whose role is lead reviewer leads a programme.' }]);
      }
      await em.query(
        `insert into app.programme_reviewer (tenant_id, programme_id, person_id, lead, appointed_by, appointed_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (tenant_id, programme_id, person_id) do update
           set lead = excluded.lead, appointed_by = excluded.appointed_by, appointed_at = excluded.appointed_at, ended_at = null`,
        [viewer.tenantId, input.programmeId, input.personId, input.lead, viewer.userId, now],
      );
      return { action: 'programme.appoint', details: { person: input.personId, lead: input.lead } };
    });
  }

  /** From this moment nothing of the programme is shown to this person; what they decided stays theirs. */
  end(viewer: Viewer, input: EndAppointmentInput): Promise<Programme> {
    return this.change(viewer, input, async (em, now) => {
      const [ended] = await em.query<[unknown[], number]>(
        `update app.programme_reviewer set ended_at = $4
          where tenant_id = $1 and programme_id = $2 and person_id = $3 and ended_at is null returning 1`,
        [viewer.tenantId, input.programmeId, input.personId, now],
      );
      if (ended.length === 0) throw problem('NOT_FOUND');
      return { action: 'programme.end-appointment', details: { person: input.personId } };
    });
  }

  /** Closes everything of this company to this person, in every programme. */
  mark(viewer: Viewer, input: MarkConflictInput): Promise<Programme> {
    return this.change(viewer, input, async (em, now) => {
      const known: unknown[] = await em.query(
        `select 1 from app.enrolment e join app.person n on n.tenant_id = $1 and n.id = $4
          where e.body_id = $1 and e.programme_id = $2 and e.tenant_id = $3`,
        [viewer.tenantId, input.programmeId, input.companyId, input.personId],
      );
      if (known.length === 0) throw problem('NOT_FOUND');
      await em.query(
        `insert into app.reviewer_conflict (tenant_id, person_id, company_id, reason, marked_by, marked_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (tenant_id, person_id, company_id) do update
           set reason = excluded.reason, marked_by = excluded.marked_by, marked_at = excluded.marked_at, lifted_at = null`,
        [viewer.tenantId, input.personId, input.companyId, input.reason.trim(), viewer.userId, now],
      );
      return { action: 'programme.mark-conflict', details: { person: input.personId, company: input.companyId } };
    });
  }

  lift(viewer: Viewer, input: LiftConflictInput): Promise<Programme> {
    return this.change(viewer, input, async (em, now) => {
      const [lifted] = await em.query<[unknown[], number]>(
        `update app.reviewer_conflict set lifted_at = $4
          where tenant_id = $1 and person_id = $2 and company_id = $3 and lifted_at is null returning 1`,
        [viewer.tenantId, input.personId, input.companyId, now],
      );
      if (lifted.length === 0) throw problem('NOT_FOUND');
      return { action: 'programme.lift-conflict', details: { person: input.personId, company: input.companyId } };
    });
  }

  private change(
    viewer: Viewer,
    input: { readonly operationId: string; readonly programmeId: string },
    work: (em: EntityManager, now: Date) => Promise<Omit<AuditEntry, 'object' | 'objectId'>>,
  ): Promise<Programme> {
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, now, async () => {
        await hold(em, viewer, input.programmeId);
        const entry = await work(em, now);
        await record(em, viewer, { ...entry, object: 'programme', objectId: input.programmeId });
        return {};
      });
      return this.programmes.one(viewer, input.programmeId);
    });
  }
}
