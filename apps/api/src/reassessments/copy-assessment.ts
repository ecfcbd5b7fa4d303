import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { LoadedInstrument } from '../instruments/instruments.service.js';
import type { Viewer } from '../platform/viewer.js';
import { fitOwnHarms } from './fit-own-harms.js';

export interface Copied {
  readonly id: string;
  readonly questionIds: readonly string[];
  readonly harmIds: readonly string[];
}

interface Copying {
  readonly to: LoadedInstrument;
  /** Answers that the version still takes. */
  readonly questionIds: readonly string[];
  /** Every revision of before comes along: it is the same work that goes on, not a new look at the same things. */
  readonly withHistory: boolean;
  readonly now: Date;
}

const ANSWER = 'state, option_id, parts, number, reason, known_by, note';
const RATING = 'scale, scope, irremediability, likelihood, incident_on, incidents, involvement, exposed, note';
const OWN = 'title, what, category, rights, modules, controls, removed_because';

/** Who said it and when stays with each answer: that it was carried over stands beside it. */
const ANSWERS = `
insert into app.answer (tenant_id, assessment_id, question_id, revision, ${ANSWER}, updated_by, updated_at)
select tenant_id, $3, question_id, case when $5::boolean then revision else 1 end, ${ANSWER}, updated_by, updated_at
  from app.answer
 where tenant_id = $1 and assessment_id = $2 and question_id = any($4::text[]) and state is not null`;

const ANSWER_HISTORY = `
insert into app.answer_history (tenant_id, assessment_id, question_id, revision, ${ANSWER}, evidence_ids, saved_by,
    saved_at, restored_from)
select h.tenant_id, $3, h.question_id, case when $5::boolean then h.revision else 1 end,
    ${ANSWER.replaceAll(/\w+/g, 'h.$&')}, h.evidence_ids, h.saved_by, h.saved_at,
    case when $5::boolean then h.restored_from end
  from app.answer_history h join app.answer x on x.tenant_id = h.tenant_id and x.assessment_id = h.assessment_id
   and x.question_id = h.question_id
 where h.tenant_id = $1 and h.assessment_id = $2 and h.question_id = any($4::text[]) and x.state is not null
   and ($5::boolean or h.revision = x.revision)`;

const LINKS = `
insert into app.answer_evidence (tenant_id, assessment_id, question_id, evidence_id)
select l.tenant_id, $3, l.question_id, l.evidence_id
  from app.answer_evidence l
  join app.answer x on x.tenant_id = l.tenant_id and x.assessment_id = $3 and x.question_id = l.question_id
  join app.evidence e on e.tenant_id = l.tenant_id and e.id = l.evidence_id and e.removed_at is null
 where l.tenant_id = $1 and l.assessment_id = $2`;

const OWN_HARMS = `
with given as (
  insert into app.own_harm (tenant_id, assessment_id, id, revision, ${OWN}, updated_by, updated_at)
  select o.tenant_id, $3, o.id, 1, o.title, o.what, o.category, f.rights, f.modules, f.controls, null, o.updated_by,
         o.updated_at
    from app.own_harm o
    join jsonb_to_recordset($4::jsonb) as f(id text, rights text[], modules text[], controls jsonb) on f.id = o.id
   where o.tenant_id = $1 and o.assessment_id = $2
  returning *
)
insert into app.own_harm_history (tenant_id, assessment_id, id, revision, ${OWN}, saved_by, saved_at)
select tenant_id, assessment_id, id, revision, ${OWN}, updated_by, updated_at from given`;

const RATINGS = `
with given as (
  insert into app.harm_rating (tenant_id, assessment_id, harm_id, revision, ${RATING}, updated_by, updated_at)
  select tenant_id, $3, harm_id, 1, ${RATING}, updated_by, updated_at
    from app.harm_rating where tenant_id = $1 and assessment_id = $2 and harm_id = any($4::text[])
  returning *
)
insert into app.harm_rating_history (tenant_id, assessment_id, harm_id, revision, ${RATING}, saved_by, saved_at)
select tenant_id, assessment_id, harm_id, revision, ${RATING}, updated_by, updated_at from given`;

/** Starts a draft that holds what another assessment of the same subject says, as far as the version takes it. */
export async function copyAssessment(
  em: EntityManager,
  viewer: Viewer,
  source: LoadedAssessment,
  { to, questionIds, withHistory, now }: Copying,
): Promise<Copied> {
  const id = randomUUID();
  const { tenantId, userId } = viewer;
  const { id: instrumentId, version } = to.instrument;
  await em.query(
    `insert into app.assessment (tenant_id, id, product_id, mode, state, instrument_id, instrument_version, started_by,
        started_at, updated_at, based_on)
     values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $8, $9)`,
    [tenantId, id, source.product?.id ?? null, source.mode, instrumentId, version, userId, now, source.id],
  );
  const pair = [tenantId, source.id, id];
  await em.query(ANSWERS, [...pair, questionIds, withHistory]);
  await em.query(ANSWER_HISTORY, [...pair, questionIds, withHistory]);
  await em.query(LINKS, pair);
  const own = fitOwnHarms(
    source.ownHarms.filter(({ removedBecause }) => removedBecause === null),
    to.instrument,
  );
  const harmIds = [...to.instrument.harms, ...own].map((harm) => harm.id);
  await em.query(OWN_HARMS, [
    ...pair,
    JSON.stringify(
      own.map((harm) => ({ id: harm.id, rights: harm.rights, modules: harm.modules, controls: harm.controls })),
    ),
  ]);
  await em.query(RATINGS, [...pair, harmIds]);
  return { id, questionIds, harmIds };
}
