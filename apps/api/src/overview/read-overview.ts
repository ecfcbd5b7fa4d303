import type { EntityManager } from 'typeorm';
import type { SubmissionState } from '../submissions/submission-words.types.js';
import type { AgreementFigure, ConditionFigures, ReviewTime } from './overview.types.js';
import type { ReviewSubject, VerdictKind } from '../reviews/review-words.types.js';

/** What one company has to do with a figure. */
export interface CompanyScores {
  readonly company: string;
  /** Mean score by right, over the latest version of each of its submissions. */
  readonly scores: Readonly<Record<string, number>>;
  readonly technologies: readonly string[];
  readonly countries: readonly string[];
}

export interface FoundAt {
  readonly subject: ReviewSubject;
  readonly subjectId: string;
  readonly verdict: VerdictKind;
  readonly companies: readonly string[];
}

export interface MonthCount {
  readonly month: string;
  readonly state: SubmissionState;
  readonly count: number;
}

/** Counts of the cases that the connection shows, or of the records that the body keeps of all. */
export async function readCounts(
  em: EntityManager,
  bodyId: string,
  from: 'submission_case' | 'submission_record',
): Promise<MonthCount[]> {
  const ofBody = from === 'submission_case' ? 'body_id' : 'tenant_id';
  return em.query<MonthCount[]>(
    `select to_char(submitted_at at time zone 'UTC', 'YYYY-MM') as month, state, count(*)::int as count
       from app.${from} where ${ofBody} = $1 group by 1, 2`,
    [bodyId],
  );
}

const DAYS = `percentile_cont(0.5) within group (order by (decided_at at time zone 'UTC')::date
    - (submitted_at at time zone 'UTC')::date) filter (where decided_at is not null)`;

export async function readTime(em: EntityManager, bodyId: string, today: string): Promise<ReviewTime> {
  const [row]: ReviewTime[] = await em.query(
    `select count(decided_at)::int as decided, ${DAYS} as "medianDays",
            (count(*) filter (where (decided_at at time zone 'UTC')::date <= promised_on))::int as "inTime",
            (count(*) filter (where turn = 'body' and tab = 'body' and promised_on < $2::date))::int as overdue
       from app.submission_case where body_id = $1`,
    [bodyId, today],
  );
  return row ?? { decided: 0, medianDays: null, inTime: 0, overdue: 0 };
}

/** From the records alone, which know no promise. */
export async function readRecordedTime(em: EntityManager, bodyId: string): Promise<ReviewTime> {
  const [row]: Pick<ReviewTime, 'decided' | 'medianDays'>[] = await em.query(
    `select count(decided_at)::int as decided, ${DAYS} as "medianDays" from app.submission_record where tenant_id = $1`,
    [bodyId],
  );
  return { decided: row?.decided ?? 0, medianDays: row?.medianDays ?? null, inTime: null, overdue: null };
}

export async function isAppointed(em: EntityManager): Promise<boolean> {
  const [row]: { appointed: boolean }[] = await em.query(
    `select exists (select from app.programmes_of_reviewer()) as appointed`,
  );
  return row?.appointed === true;
}

export async function readAgreement(em: EntityManager, bodyId: string): Promise<AgreementFigure[]> {
  return em.query<AgreementFigure[]>(
    `select s.because, count(*)::int as judged, (count(*) filter (where s.agreed))::int as agreed
       from app.second_review s join app.submission_case c on c.submission_id = s.submission_id
      where s.tenant_id = $1 and c.body_id = $1 and s.agreed is not null
      group by s.because order by array_position(array['red-line', 'grave-harm', 'sample'], s.because)`,
    [bodyId],
  );
}

export async function readConditions(em: EntityManager, bodyId: string, today: string): Promise<ConditionFigures> {
  const [row]: ConditionFigures[] = await em.query(
    `select count(*)::int as given, count(met_at)::int as met,
            (count(*) filter (where met_at is null and due_on < $2::date))::int as overdue
       from app.case_condition where body_id = $1`,
    [bodyId, today],
  );
  return row ?? { given: 0, met: 0, overdue: 0 };
}

/** Only what is open to the reviewer now; of several versions the last. */
const LATEST = `latest as materialized (
  select s.tenant_id, s.right_scores, s.technologies, s.countries
    from app.submission_case c join app.submission s on s.tenant_id = c.tenant_id and s.id = c.submission_id
   where c.body_id = $1 and c.successor_id is null and c.state <> 'withdrawn')`;

export async function readScores(em: EntityManager, bodyId: string): Promise<CompanyScores[]> {
  return em.query<CompanyScores[]>(
    `with ${LATEST},
     means as (select l.tenant_id, score.key, avg(score.value::numeric)::float8 as mean
       from latest l cross join lateral jsonb_each_text(l.right_scores) score group by 1, 2),
     scored as (select tenant_id, jsonb_object_agg(key, mean) as scores from means group by 1),
     used as (select l.tenant_id, array_agg(distinct t) as technologies
       from latest l cross join lateral unnest(l.technologies) t group by 1),
     sold as (select l.tenant_id, array_agg(distinct t) as countries
       from latest l cross join lateral unnest(l.countries) t group by 1)
     select c.tenant_id as company, scored.scores, coalesce(used.technologies, '{}') as technologies,
            coalesce(sold.countries, '{}') as countries
       from (select distinct tenant_id from latest) c join scored using (tenant_id)
       left join used using (tenant_id) left join sold using (tenant_id)`,
    [bodyId],
  );
}

export async function readFindings(
  em: EntityManager,
  bodyId: string,
): Promise<{ readonly decided: readonly string[]; readonly found: readonly FoundAt[] }> {
  const decided: { company: string }[] = await em.query(
    `select distinct tenant_id as company from app.submission_case
      where body_id = $1 and decided_at is not null and state <> 'withdrawn'`,
    [bodyId],
  );
  const found = await em.query<FoundAt[]>(
    `select v.subject, v.subject_id as "subjectId", v.verdict, array_agg(distinct v.company_id) as companies
       from app.review_verdict v
       join app.submission_case c on c.tenant_id = v.company_id and c.submission_id = v.submission_id
      where v.tenant_id = $1 and c.body_id = $1 and c.decided_at is not null and c.state <> 'withdrawn'
        and v.verdict in ('lowered', 'rejected', 'breached', 'contested')
      group by 1, 2, 3`,
    [bodyId],
  );
  return { decided: decided.map(({ company }) => company), found };
}
