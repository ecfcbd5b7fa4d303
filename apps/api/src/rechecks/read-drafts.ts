import type { EntityManager } from 'typeorm';
import type { Answers, LookAgain } from '#libs/scoring';

/** An open draft of a product, as far as its routing goes. */
export interface DraftRow {
  readonly id: string;
  readonly mode: 'screening' | 'full';
  readonly instrumentId: string;
  readonly instrumentVersion: string;
  readonly answers: Answers;
  readonly organisationAnswers: Answers;
  readonly marks: readonly LookAgain[];
}

/** Answers of one assessment by question, in the form the method reads; those that were cleared are left out. */
const answersOf = (assessment: string): string => `(
  select coalesce(json_object_agg(x.question_id, json_strip_nulls(json_build_object(
      'option', x.option_id, 'parts', x.parts, 'number', x.number,
      'unknown', case when x.state = 'unknown' then true end,
      'notApplicable', case when x.state = 'not-applicable' then json_build_object('reason', x.reason) end))), '{}')
    from app.answer x
   where x.tenant_id = $1 and x.assessment_id = ${assessment} and x.state is not null)`;

const OF_PRODUCT = `from app.assessment a where a.tenant_id = $1 and a.product_id = $2 and a.state = 'draft'`;

/** Waits for saves of answers that are under way, and holds back those to come until the transaction ends. */
export async function lockDrafts(em: EntityManager, tenantId: string, productId: string): Promise<void> {
  await em.query(`select a.id ${OF_PRODUCT} order by a.id for no key update of a`, [tenantId, productId]);
}

export async function readDrafts(em: EntityManager, tenantId: string, productId: string): Promise<DraftRow[]> {
  const found: { draft: DraftRow }[] = await em.query(
    `select json_build_object(
        'id', a.id, 'mode', a.mode, 'instrumentId', a.instrument_id, 'instrumentVersion', a.instrument_version,
        'answers', ${answersOf('a.id')},
        'organisationAnswers', coalesce((
          select ${answersOf('o.id')} from app.assessment o
           where o.tenant_id = $1 and o.product_id is null and o.instrument_id = a.instrument_id
             and o.instrument_version = a.instrument_version
           order by o.started_at desc limit 1), '{}'),
        'marks', (select coalesce(json_agg(json_build_object(
            'question', r.question_id, 'flag', r.flag, 'was', r.was, 'became', r.became)), '[]')
          from app.answer_recheck r
         where r.tenant_id = $1 and r.assessment_id = a.id and r.settled_at is null)) as draft
       ${OF_PRODUCT} order by a.started_at, a.id`,
    [tenantId, productId],
  );
  return found.map(({ draft }) => draft);
}
