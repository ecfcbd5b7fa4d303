import type { EntityManager } from 'typeorm';
import { announce } from '../platform/live/announce.js';
import type { Viewer } from '../platform/viewer.js';

/** Answers, actions and records of consultations that a piece of evidence backs. */
export interface Uses {
  /** Ids of questions and keys of actions whose links may still change. */
  readonly open: readonly string[];
  /** Those of submitted assessments, actions that were carried out or declined, and titles of consultations. */
  readonly closed: readonly string[];
}

const OPEN_ACTION = `('proposed', 'accepted', 'started')`;

/** Locks every assessment it is used in, so that no answer is saved and no action moves until the transaction ends. */
export async function holdUsers(em: EntityManager, { tenantId }: Viewer, id: string): Promise<void> {
  await em.query(
    `select 1 from app.assessment a
      where a.tenant_id = $1 and a.id in (
        select l.assessment_id from app.answer_evidence l where l.tenant_id = $1 and l.evidence_id = $2
        union select v.assessment_id from app.action_evidence v where v.tenant_id = $1 and v.evidence_id = $2)
      order by a.id for update`,
    [tenantId, id],
  );
}

/** What a piece of evidence backs. Call it with the row of the evidence held: nothing is linked to it meanwhile. */
export async function usesOf(em: EntityManager, { tenantId }: Viewer, id: string): Promise<Uses> {
  const uses: { name: string; open: boolean }[] = await em.query(
    `select l.question_id as name, a.state = 'draft' as open
       from app.answer_evidence l join app.assessment a on a.tenant_id = l.tenant_id and a.id = l.assessment_id
      where l.tenant_id = $1 and l.evidence_id = $2
     union all
     select v.key, t.status in ${OPEN_ACTION}
       from app.action_evidence v
       join app.action t on t.tenant_id = v.tenant_id and t.assessment_id = v.assessment_id and t.key = v.key
      where v.tenant_id = $1 and v.evidence_id = $2
     union all
     select c.title, false
       from app.consultation_evidence l
       join app.consultation c on c.tenant_id = l.tenant_id and c.id = l.consultation_id and c.removed_because is null
      where l.tenant_id = $1 and l.evidence_id = $2
      order by 1`,
    [tenantId, id],
  );
  const named = (open: boolean) => uses.filter((use) => use.open === open).map(({ name }) => name);
  return { open: named(true), closed: named(false) };
}

/**
 * Takes a piece of evidence off every open answer and action, and puts another in its place where one is
 * given. Each of them gets a new revision and a line of history, as if somebody had saved it.
 */
export async function moveLinks(
  em: EntityManager,
  viewer: Viewer,
  from: string,
  to: string | null,
  now: Date,
): Promise<void> {
  const values = [viewer.tenantId, from, to, viewer.userId, now];
  const answers: { assessment_id: string; question_id: string }[] = await em.query(
    `with moved as (
       update app.answer x set revision = x.revision + 1, updated_by = $4, updated_at = $5
         from app.answer_evidence l join app.assessment a on a.tenant_id = l.tenant_id and a.id = l.assessment_id
        where l.tenant_id = $1 and l.evidence_id = $2 and a.state = 'draft' and x.tenant_id = l.tenant_id
          and x.assessment_id = l.assessment_id and x.question_id = l.question_id
       returning x.*
     ), dropped as (
       delete from app.answer_evidence l using moved m
        where l.tenant_id = $1 and l.assessment_id = m.assessment_id and l.question_id = m.question_id
          and l.evidence_id = $2
     ), added as (
       insert into app.answer_evidence (tenant_id, assessment_id, question_id, evidence_id)
       select m.tenant_id, m.assessment_id, m.question_id, $3::uuid from moved m where $3::uuid is not null
       on conflict do nothing
     )
     insert into app.answer_history (tenant_id, assessment_id, question_id, revision, state, option_id, parts, number,
         reason, known_by, note, evidence_ids, saved_by, saved_at)
     select m.tenant_id, m.assessment_id, m.question_id, m.revision, m.state, m.option_id, m.parts, m.number, m.reason,
            m.known_by, m.note, array(
              select o.evidence_id from app.answer_evidence o
               where o.tenant_id = $1 and o.assessment_id = m.assessment_id and o.question_id = m.question_id
                 and o.evidence_id <> $2
              union select $3::uuid where $3::uuid is not null order by 1),
            m.updated_by, m.updated_at
       from moved m
     returning assessment_id, question_id`,
    values,
  );
  for (const [assessmentId, moved] of Map.groupBy(answers, (answer) => answer.assessment_id)) {
    await announce(em, viewer, { assessmentId, kind: 'answer', ids: moved.map((answer) => answer.question_id) });
  }
  await em.query(
    `with moved as (
       update app.action x set revision = x.revision + 1, updated_by = $4, updated_at = $5
         from app.action_evidence v
        where v.tenant_id = $1 and v.evidence_id = $2 and x.tenant_id = v.tenant_id
          and x.assessment_id = v.assessment_id and x.key = v.key and x.status in ${OPEN_ACTION}
       returning x.*
     ), dropped as (
       delete from app.action_evidence v using moved m
        where v.tenant_id = $1 and v.assessment_id = m.assessment_id and v.key = m.key and v.evidence_id = $2
     ), added as (
       insert into app.action_evidence (tenant_id, assessment_id, key, evidence_id)
       select m.tenant_id, m.assessment_id, m.key, $3::uuid from moved m where $3::uuid is not null
       on conflict do nothing
     )
     insert into app.action_history (tenant_id, assessment_id, key, revision, status, owner_id, due_on, reason,
         evidence_ids, moved_by, moved_at)
     select m.tenant_id, m.assessment_id, m.key, m.revision, m.status, m.owner_id, m.due_on, m.reason, array(
              select o.evidence_id from app.action_evidence o
               where o.tenant_id = $1 and o.assessment_id = m.assessment_id and o.key = m.key and o.evidence_id <> $2
              union select $3::uuid where $3::uuid is not null order by 1),
            m.updated_by, m.updated_at
       from moved m`,
    values,
  );
}
