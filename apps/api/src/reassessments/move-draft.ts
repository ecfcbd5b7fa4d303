import type { EntityManager } from 'typeorm';
import type { VersionChange } from '#libs/scoring';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { LoadedInstrument } from '../instruments/instruments.service.js';
import { problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import { fitOwnHarms } from './fit-own-harms.js';

/** An answer that the version takes no more is cleared; what it said stays in its history, the note stays in place. */
const CLEAR = `
with cleared as (
  update app.answer set revision = revision + 1, state = null, option_id = null, parts = null, number = null,
      reason = null, known_by = null, updated_by = $4, updated_at = $5
   where tenant_id = $1 and assessment_id = $2 and question_id = any($3::text[]) and state is not null
  returning *
), unlinked as (
  delete from app.answer_evidence l using cleared c
   where l.tenant_id = c.tenant_id and l.assessment_id = c.assessment_id and l.question_id = c.question_id
), settled as (
  update app.answer_recheck r set settled_how = 'saved', settled_by = $4, settled_at = $5 from cleared c
   where r.tenant_id = c.tenant_id and r.assessment_id = c.assessment_id and r.question_id = c.question_id
     and r.settled_at is null
)
insert into app.answer_history (tenant_id, assessment_id, question_id, revision, note, evidence_ids, saved_by, saved_at)
select tenant_id, assessment_id, question_id, revision, note, '{}', updated_by, updated_at from cleared`;

const FIT_OWN_HARMS = `
with fitted as (
  update app.own_harm o set revision = o.revision + 1, rights = f.rights, modules = f.modules, controls = f.controls,
      updated_by = $4, updated_at = $5
    from jsonb_to_recordset($3::jsonb) as f(id text, rights text[], modules text[], controls jsonb)
   where o.tenant_id = $1 and o.assessment_id = $2 and o.id = f.id
     and (o.rights, o.modules, o.controls) is distinct from (f.rights, f.modules, f.controls)
  returning o.*
)
insert into app.own_harm_history (tenant_id, assessment_id, id, revision, title, what, category, rights, modules,
    controls, removed_because, saved_by, saved_at)
select tenant_id, assessment_id, id, revision, title, what, category, rights, modules, controls, removed_because,
       updated_by, updated_at from fitted`;

/** Whoever was asked to approve saw the questionnaire of before. */
const LAPSE = `
update app.submission_request set decision = 'lapsed', decided_by = $3, decided_at = $4
 where tenant_id = $1 and assessment_id = $2 and decision is null`;

/** Pins a product's draft, which the caller holds, to a newer version of its questionnaire. */
export async function moveDraft(
  em: EntityManager,
  viewer: Viewer,
  draft: LoadedAssessment,
  to: LoadedInstrument,
  { answers }: VersionChange,
  now: Date,
): Promise<void> {
  const { tenantId, userId } = viewer;
  const taken: unknown[] = await em.query(
    `select 1 from app.assessment where tenant_id = $1 and product_id = $2 and instrument_id = $3
        and instrument_version = $4 and state = 'draft'`,
    [tenantId, draft.product?.id, to.instrument.id, to.instrument.version],
  );
  if (taken.length > 0) throw problem('DRAFT_TAKEN_OVER');
  await em.query(
    `update app.assessment set instrument_version = $3, updated_at = $4 where tenant_id = $1 and id = $2`,
    [tenantId, draft.id, to.instrument.version, now],
  );
  await em.query(CLEAR, [tenantId, draft.id, answers.cleared, userId, now]);
  const own = fitOwnHarms(draft.ownHarms, to.instrument).map(({ id, rights, modules, controls }) => ({
    id,
    rights,
    modules,
    controls,
  }));
  await em.query(FIT_OWN_HARMS, [tenantId, draft.id, JSON.stringify(own), userId, now]);
  await em.query(LAPSE, [tenantId, draft.id, userId, now]);
}
