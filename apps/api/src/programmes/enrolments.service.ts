import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { may } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { hashJoinCode } from './join-code.js';
import type { JoinProgrammeInput, LeaveProgrammeInput } from './programme-inputs.types.js';
import type { Enrolment, ProgrammeLeft } from './programme.types.js';

interface Opened {
  readonly programme_id: string;
  readonly body_id: string;
  readonly programme_name: string;
  readonly body_name: string;
}

/** A company's side of programmes: which it takes part in, joining with a code, leaving. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  mine(viewer: Viewer): Promise<Enrolment[]> {
    return this.tx.run(viewer, (em) => this.read(em, viewer));
  }

  /** A wrong code, a used one, an expired one and one of a closed programme answer alike. */
  join(viewer: Viewer, input: JoinProgrammeInput): Promise<Enrolment> {
    const now = this.clock.now();
    // The reply and its hash hold no code.
    const asked = { operationId: input.operationId, code: hashJoinCode(input.code).toString('hex') };
    return this.tx.run(viewer, async (em) => {
      const { programmeId } = await once(em, viewer, input.operationId, asked, now, async () => {
        const [opened]: Opened[] = await em.query(`select * from app.use_programme_code($1, $2)`, [
          hashJoinCode(input.code),
          now,
        ]);
        if (!opened) throw problem('JOIN_CODE_REFUSED');
        const joined: unknown[] = await em.query(
          `insert into app.enrolment as e (tenant_id, programme_id, body_id, company_name, programme_name, body_name,
              joined_by, joined_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (tenant_id, programme_id) do update
             set left_at = null, company_name = excluded.company_name, programme_name = excluded.programme_name,
                 joined_by = excluded.joined_by, joined_at = excluded.joined_at
             where e.left_at is not null
           returning 1`,
          [
            viewer.tenantId,
            opened.programme_id,
            opened.body_id,
            viewer.organisationName,
            opened.programme_name,
            opened.body_name,
            viewer.userId,
            now,
          ],
        );
        if (joined.length === 0) throw problem('ALREADY_IN_PROGRAMME');
        await record(em, viewer, {
          action: 'programme.join',
          object: 'enrolment',
          objectId: opened.programme_id,
          details: { body: opened.body_id },
        });
        return { programmeId: opened.programme_id };
      });
      const enrolment = (await this.read(em, viewer)).find((each) => each.programmeId === programmeId);
      if (!enrolment) throw problem('NOT_FOUND');
      return enrolment;
    });
  }

  /** What was submitted stays with the reviewing body; nothing new can be submitted. */
  leave(viewer: Viewer, input: LeaveProgrammeInput): Promise<ProgrammeLeft> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        const [left] = await em.query<[unknown[], number]>(
          `update app.enrolment set left_at = $3 where tenant_id = $1 and programme_id = $2 and left_at is null returning 1`,
          [viewer.tenantId, input.programmeId, now],
        );
        if (left.length === 0) throw problem('NOT_FOUND');
        await record(em, viewer, { action: 'programme.leave', object: 'enrolment', objectId: input.programmeId });
        return { programmeId: input.programmeId };
      }),
    );
  }

  private async read(em: EntityManager, viewer: Viewer): Promise<Enrolment[]> {
    const found: { row: Omit<Enrolment, 'mayLeave'> }[] = await em.query(
      `select json_build_object('programmeId', p.id, 'name', p.name, 'description', p.description,
          'bodyName', e.body_name, 'joinedAt', e.joined_at, 'opensOn', p.opens_on, 'closesOn', p.closes_on,
          'promisedDays', p.promised_days,
          'open', p.state = 'open' and p.opens_on <= $2::date and (p.closes_on is null or p.closes_on >= $2::date)) as row
         from app.enrolment e join app.programme p on p.tenant_id = e.body_id and p.id = e.programme_id
        where e.tenant_id = $1 and e.left_at is null order by p.name, p.id`,
      [viewer.tenantId, this.clock.today()],
    );
    return found.map(({ row }) => ({ ...row, mayLeave: may(viewer, 'submission.request') }));
  }
}
