import type { ReviewCondition } from '#libs/remediation';
import { evidenceJson, type EvidenceRow } from '../evidence/evidence-row.js';
import type { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { productJson, type ProductRow } from '../products/product-row.js';
import type { Answer } from './answer.types.js';
import type { AssessmentMode, AssessmentState } from './assessment-words.types.js';
import type { Recheck } from '../rechecks/recheck.types.js';
import type { HarmRating } from './harm-rating.types.js';
import { ownHarmJson, type OwnHarmRow } from './own-harm-row.js';
import { actionFields, ORGANISATION_OF_A } from './part-json.js';
import { reopenedJson } from './reopened.js';

export interface AssessmentRow {
  readonly id: string;
  readonly mode: AssessmentMode;
  readonly state: AssessmentState;
  readonly instrumentId: string;
  readonly instrumentVersion: string;
  readonly startedAt: string;
  readonly updatedAt: string;
  readonly product: ProductRow | null;
  /** The organisation's own assessment of the same instrument version, which this one inherits from. */
  readonly organisationId: string | null;
  readonly reopened: readonly string[];
  /** The question whose answer this person saved last. */
  readonly resumeAt: string | null;
}

interface OfAssessment {
  readonly assessmentId: string;
}

export interface AnswerRow extends Omit<Answer, 'evidenceIds' | 'updatedBy'>, OfAssessment {
  readonly updatedById: string;
}

export interface EvidenceLink extends OfAssessment {
  readonly questionId: string;
  readonly evidenceId: string;
}

interface RecheckRow extends Recheck, OfAssessment {}

interface ConditionRow extends ReviewCondition, OfAssessment {}

interface HarmRatingRow extends HarmRating, OfAssessment {}

/** What was decided on one proposed action; `proposal` is the plan item as it was then. */
export interface ActionRow extends OfAssessment {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
  readonly status: string;
  readonly ownerId: string | null;
  readonly dueOn: string | null;
  readonly reason: string | null;
  /** What backs it so far. */
  readonly evidenceIds: readonly string[];
  readonly proposal: unknown;
  readonly blocked: { readonly reason: string; readonly since: string; readonly byId: string } | null;
  readonly checkAgain: { readonly why: string; readonly since: string } | null;
  readonly verified: { readonly byId: string; readonly at: string; readonly until: string | null } | null;
  readonly mergedIntoId: string | null;
}

/** Everything of a page of assessments, each answer once, also where several inherit it. */
export interface AssessmentRows {
  readonly assessments: readonly AssessmentRow[];
  readonly answers: readonly AnswerRow[];
  readonly links: readonly EvidenceLink[];
  readonly evidence: readonly EvidenceRow[];
  readonly rechecks: readonly RecheckRow[];
  readonly harmRatings: readonly HarmRatingRow[];
  readonly ownHarms: readonly OwnHarmRow[];
  readonly actions: readonly ActionRow[];
  readonly conditions: readonly ConditionRow[];
  /** Names of the organisation's people by id. */
  readonly people: Readonly<Record<string, string>>;
}

/** The same as PostgreSQL sends it. */
interface FoundRows extends Omit<AssessmentRows, 'answers'> {
  readonly answers: Columns<AnswerRow>;
}

export interface AssessmentsWanted {
  readonly ids?: readonly string[];
  readonly productIds?: readonly string[];
  /** Keyset: older than this start and id. */
  readonly before?: readonly [startedAt: string, id: string] | null;
  readonly limit?: number;
  /** Whose place in each assessment is looked up. */
  readonly personId?: string;
}

/** One list for each column, all in one order; null where there is no row. */
type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] | null };

/**
 * One statement, whatever is wanted: the lists are JSON made by PostgreSQL, so that 300 answers cost
 * one row on the wire. Answers, of which there are most, come by columns: PostgreSQL looks up how a value is written
 * once for a column, and once for every value of an object, which took seven times as long. Row-level security limits every table to the viewer's organisation.
 */
const READ = `
with page as materialized (
  select a.*, ${ORGANISATION_OF_A} as organisation_id
    from app.assessment a
   where a.tenant_id = $1
     and ($2::uuid[] is null or a.id = any($2))
     and ($3::uuid[] is null or a.product_id = any($3))
     and ($4::timestamptz is null or (a.started_at, a.id) < ($4, $5::uuid))
   order by a.started_at desc, a.id desc
   limit $6
), wanted as materialized (
  select id from page union select organisation_id from page where organisation_id is not null
), link as materialized (
  select l.assessment_id, l.question_id, l.evidence_id
    from wanted w join app.answer_evidence l on l.tenant_id = $1 and l.assessment_id = w.id
), proof as materialized (
  select v.assessment_id, v.key, v.evidence_id
    from page p join app.action_evidence v on v.tenant_id = $1 and v.assessment_id = p.id
), item as materialized (
  select e.id from wanted w join app.evidence e on e.tenant_id = $1 and e.assessment_id = w.id and e.removed_at is null
  union select evidence_id from link
  union select evidence_id from proof
)
select json_build_object(
  'assessments', (select coalesce(json_agg(json_build_object(
      'id', p.id, 'mode', p.mode, 'state', p.state, 'instrumentId', p.instrument_id,
      'instrumentVersion', p.instrument_version, 'startedAt', p.started_at, 'updatedAt', p.updated_at,
      'organisationId', p.organisation_id,
      'reopened', case when p.state = 'submitted' then ${reopenedJson('p.id')} else '[]' end,
      'resumeAt', (select h.question_id from app.answer_history h
         where h.tenant_id = $1 and h.assessment_id = p.id and h.saved_by = $7::uuid
         order by h.saved_at desc, h.revision desc limit 1),
      'product', case when q.id is null then null else ${productJson('q')} end)
      order by p.started_at desc, p.id desc), '[]')
    from page p left join app.product q on q.tenant_id = p.tenant_id and q.id = p.product_id),
  'answers', (select json_build_object(
      'assessmentId', json_agg(x.assessment_id), 'questionId', json_agg(x.question_id), 'revision', json_agg(x.revision),
      'state', json_agg(x.state), 'option', json_agg(x.option_id), 'parts', json_agg(x.parts),
      'number', json_agg(x.number), 'reason', json_agg(x.reason), 'knownBy', json_agg(x.known_by),
      'note', json_agg(x.note), 'updatedAt', json_agg(x.updated_at), 'updatedById', json_agg(x.updated_by))
    from wanted w join app.answer x on x.tenant_id = $1 and x.assessment_id = w.id),
  'links', (select coalesce(json_agg(json_build_object(
      'assessmentId', l.assessment_id, 'questionId', l.question_id, 'evidenceId', l.evidence_id)
      order by l.evidence_id), '[]') from link l),
  'evidence', (select coalesce(json_agg(${evidenceJson('e')} order by e.created_at, e.id), '[]')
    from item i join app.evidence e on e.tenant_id = $1 and e.id = i.id),
  'rechecks', (select coalesce(json_agg(json_build_object(
      'assessmentId', r.assessment_id, 'questionId', r.question_id, 'flag', r.flag, 'was', r.was, 'became', r.became,
      'since', r.since) order by r.question_id, r.flag), '[]')
    from page p join app.answer_recheck r on r.tenant_id = $1 and r.assessment_id = p.id and r.settled_at is null),
  'harmRatings', (select coalesce(json_agg(json_build_object(
      'assessmentId', h.assessment_id, 'harmId', h.harm_id, 'revision', h.revision, 'scale', h.scale, 'scope', h.scope,
      'irremediability', h.irremediability, 'likelihood', h.likelihood, 'incidentOn', h.incident_on,
      'incidents', h.incidents,
      'involvement', h.involvement, 'exposed', h.exposed, 'note', h.note, 'updatedAt', h.updated_at)), '[]')
    from page p join app.harm_rating h on h.tenant_id = $1 and h.assessment_id = p.id),
  'ownHarms', (select coalesce(json_agg(${ownHarmJson('o')} order by o.id), '[]')
    from page p join app.own_harm o on o.tenant_id = $1 and o.assessment_id = p.id),
  'actions', (select coalesce(json_agg(json_build_object(
      'assessmentId', t.assessment_id, ${actionFields('t')},
      'evidenceIds', (select coalesce(json_agg(v.evidence_id order by v.evidence_id), '[]') from proof v
         where v.assessment_id = t.assessment_id and v.key = t.key))
      order by t.key), '[]')
    from page p join app.action t on t.tenant_id = $1 and t.assessment_id = p.id),
  'conditions', (select coalesce(json_agg(json_build_object(
      'assessmentId', s.assessment_id, 'id', d.id, 'submissionId', d.submission_id, 'questionId', d.question_id,
      'text', d.text, 'dueOn', d.due_on) order by d.due_on, d.id), '[]')
    from page p
    join app.submission s on s.tenant_id = $1 and s.assessment_id = p.id
    join app.case_condition d on d.tenant_id = $1 and d.submission_id = s.id),
  'people', (select coalesce(json_object_agg(n.id, n.name), '{}') from app.person n where n.tenant_id = $1)
) as rows`;

/** Reads assessments with everything that belongs to them, newest first. */
export async function readAssessments(
  tx: TenantTx,
  viewer: Pick<Viewer, 'tenantId'>,
  wanted: AssessmentsWanted,
): Promise<AssessmentRows> {
  const { ids = null, productIds = null, before = null, limit = null, personId = null } = wanted;
  const [found] = await tx.read<{ rows: FoundRows }>(viewer, {
    name: 'read-assessments',
    text: READ,
    values: [viewer.tenantId, ids, productIds, before?.[0] ?? null, before?.[1] ?? null, limit, personId],
  });
  if (!found) throw new Error('the statement answers with one row');
  return { ...found.rows, answers: rowsOf(found.rows.answers) };
}

/** The rows again; each value stands at the place of its row. */
function rowsOf<Row>(columns: Columns<Row>): Row[] {
  const rows: Record<string, unknown>[] = [];
  for (const [name, values] of Object.entries<readonly unknown[] | null>(columns)) {
    values?.forEach((value, place) => ((rows[place] ??= {})[name] = value));
  }
  return rows as Row[];
}
