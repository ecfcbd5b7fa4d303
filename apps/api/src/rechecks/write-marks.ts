import type { EntityManager } from 'typeorm';
import type { LookAgain } from '#libs/scoring';
import type { Viewer } from '../platform/viewer.js';

interface Occasion {
  readonly assessmentId: string;
  readonly productRevision: number;
  readonly now: Date;
}

const keyOf = ({ question, flag }: LookAgain): string => `${question} ${flag}`;

/** Brings the stored marks of an assessment to those that stand now: new ones, others that changed, and those gone. */
export async function writeMarks(
  em: EntityManager,
  viewer: Viewer,
  { assessmentId, productRevision, now }: Occasion,
  before: readonly LookAgain[],
  after: readonly LookAgain[],
): Promise<void> {
  const [stood, stand] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const gone = before.filter((mark) => !stand.has(keyOf(mark)));
  const fresh = after.filter((mark) => !stood.has(keyOf(mark)));
  const kept = after.filter((mark) => stood.has(keyOf(mark)));
  const place = [viewer.tenantId, assessmentId];
  if (gone.length > 0) {
    await em.query(
      `update app.answer_recheck r set settled_how = 'reverted', settled_by = $4, settled_at = $5
         from json_to_recordset($3::json) as m(question text, flag text)
        where r.tenant_id = $1 and r.assessment_id = $2 and r.question_id = m.question and r.flag = m.flag
          and r.settled_at is null`,
      [...place, JSON.stringify(gone), viewer.userId, now],
    );
  }
  if (kept.length > 0) {
    await em.query(
      `update app.answer_recheck r set became = m.became
         from json_to_recordset($3::json) as m(question text, flag text, became boolean)
        where r.tenant_id = $1 and r.assessment_id = $2 and r.question_id = m.question and r.flag = m.flag
          and r.settled_at is null and r.became is distinct from m.became`,
      [...place, JSON.stringify(kept)],
    );
  }
  if (fresh.length > 0) {
    await em.query(
      `insert into app.answer_recheck (tenant_id, assessment_id, question_id, flag, product_revision, was, became, since)
       select $1, $2, m.question, m.flag, $4, m.was, m.became, $5
         from json_to_recordset($3::json) as m(question text, flag text, was boolean, became boolean)`,
      [...place, JSON.stringify(fresh), productRevision, now],
    );
  }
}
