import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { announce } from '../platform/live/announce.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { MarkPlaceInput, PersonHere } from './live.types.js';

/** Whoever was not heard of for so long has gone. */
const GONE_AFTER_MS = 30_000;
/** Windows of one person in one assessment; of more the oldest go. */
const MOST_WINDOWS = 20;

interface Marked {
  readonly instrument_id: string;
  readonly instrument_version: string;
  /** The place differs from the one before, or there was none. */
  readonly moved: boolean;
}

const MARK = `
with target as (
  select id, instrument_id, instrument_version from app.assessment where tenant_id = $1 and id = $2
), before as (
  select question_id from app.presence where tenant_id = $1 and assessment_id = $2 and window_id = $3 and person_id = $4
), marked as (
  insert into app.presence as p (tenant_id, assessment_id, window_id, person_id, question_id, seen_at)
  select $1, t.id, $3, $4, $5::text, $6::timestamptz from target t
  on conflict (tenant_id, assessment_id, window_id) do update set question_id = excluded.question_id, seen_at = excluded.seen_at
    where p.person_id = excluded.person_id
)
select t.instrument_id, t.instrument_version,
       not exists (select from before b where b.question_id is not distinct from $5::text) as moved
  from target t`;

const FORGET = `
with crowded as (
  select window_id from app.presence where tenant_id = $1 and assessment_id = $2 and person_id = $3
   order by seen_at desc, window_id offset ${MOST_WINDOWS}
), gone as (
  delete from app.presence
   where tenant_id = $1 and assessment_id = $2
     and (seen_at < $4::timestamptz or window_id in (select window_id from crowded))
  returning 1
) select count(*)::int as count from gone`;

const HERE = `
select distinct p.person_id as id, n.name, p.question_id
  from app.presence p join app.person n on n.tenant_id = p.tenant_id and n.id = p.person_id
 where p.tenant_id = $1 and p.assessment_id = $2 and p.person_id <> $3 and p.seen_at >= $4
 order by n.name, p.person_id, p.question_id nulls last`;

/** Who has which question open. It is known for half a minute after they were last heard of, and kept nowhere else. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  /** Notes where this window is, and answers with the others. */
  mark(viewer: Viewer, { assessmentId, windowId, questionId = null }: MarkPlaceInput): Promise<PersonHere[]> {
    return this.tx.run(viewer, async (em) => {
      const now = this.clock.now();
      const key = [viewer.tenantId, assessmentId];
      const [marked] = await em.query<Marked[]>(MARK, [...key, windowId, viewer.userId, questionId, now]);
      if (!marked) throw problem('NOT_FOUND');
      this.refuseUnknown(marked, questionId);
      const [gone] = await em.query<{ count: number }[]>(FORGET, [...key, viewer.userId, this.horizon()]);
      if (marked.moved || (gone && gone.count > 0)) await tell(em, viewer, assessmentId);
      return this.read(em, viewer, assessmentId);
    });
  }

  others(viewer: Viewer, assessmentId: string): Promise<PersonHere[]> {
    return this.tx.run(viewer, async (em) => {
      const found: unknown[] = await em.query('select 1 from app.assessment where tenant_id = $1 and id = $2', [
        viewer.tenantId,
        knownId(assessmentId),
      ]);
      if (found.length === 0) throw problem('NOT_FOUND');
      return this.read(em, viewer, assessmentId);
    });
  }

  /** The window was closed. */
  leave(viewer: Viewer, assessmentId: string, windowId: string): Promise<void> {
    return this.tx.run(viewer, async (em) => {
      const [gone] = await em.query<{ count: number }[]>(
        `with gone as (
           delete from app.presence
            where tenant_id = $1 and assessment_id = $2 and window_id = $3 and person_id = $4 returning 1
         ) select count(*)::int as count from gone`,
        [viewer.tenantId, assessmentId, windowId, viewer.userId],
      );
      if (gone && gone.count > 0) await tell(em, viewer, assessmentId);
    });
  }

  private refuseUnknown({ instrument_id: id, instrument_version: version }: Marked, questionId: string | null): void {
    if (questionId === null || this.instruments.find(id, version).compiled.placeOf.has(questionId)) return;
    throw problem('UNKNOWN_QUESTION', { question: questionId });
  }

  private async read(em: EntityManager, viewer: Viewer, assessmentId: string): Promise<PersonHere[]> {
    const rows = await em.query<{ id: string; name: string; question_id: string | null }[]>(HERE, [
      viewer.tenantId,
      assessmentId,
      viewer.userId,
      this.horizon(),
    ]);
    return rows.map(({ id, name, question_id: questionId }) => ({ person: { id, name }, questionId }));
  }

  private horizon(): Date {
    return new Date(this.clock.now().getTime() - GONE_AFTER_MS);
  }
}

function tell(em: EntityManager, viewer: Viewer, assessmentId: string): Promise<void> {
  return announce(em, viewer, { assessmentId, kind: 'presence', ids: [] });
}
