import type { EntityManager } from 'typeorm';
import type { FractionJson } from '#libs/scoring';
import type { PortfolioRow } from './portfolio.types.js';
import type { PortfolioFigures } from './portfolio-figures.js';

export interface Subject extends Pick<
  PortfolioRow,
  | 'product'
  | 'assessmentId'
  | 'mode'
  | 'state'
  | 'draftId'
  | 'actionsOpen'
  | 'actionsOverdue'
  | 'evidenceExpiring'
  | 'promptsOpen'
> {
  readonly instrumentId: string | null;
  readonly instrumentVersion: string | null;
  /** Stands for everything its figures follow from, except the day and the questionnaire. */
  readonly mark: string | null;
  readonly kept: { readonly mark: string; readonly figures: PortfolioFigures } | null;
  readonly trend: readonly { readonly asOf: string; readonly headline: string; readonly index: FractionJson | null }[];
}

/**
 * Revisions only grow and links have ids, so that sums of them tell one state of an assessment from every other. The
 * full assessment comes before a screening, the submitted one before a draft, the later one before the earlier.
 */
const READ = `
with subject as (
  select p.id as product_id, p.name, p.revision as product_revision from app.product p where p.tenant_id = $1
  union all select null, null, 0
), chosen as (
  select s.*, c.*, (select own.id from app.assessment own
      where s.product_id is not null and own.tenant_id = $1 and own.product_id is null
        and own.instrument_id = c.instrument_id and own.instrument_version = c.instrument_version
      order by own.started_at desc limit 1) as organisation_id
    from subject s
    left join lateral (
      select a.id, a.mode, a.state, a.instrument_id, a.instrument_version
        from app.assessment a
       where a.tenant_id = $1 and a.product_id is not distinct from s.product_id
       order by a.mode = 'screening', not exists (select 1 from app.submission m
                  where m.tenant_id = $1 and m.assessment_id = a.id), a.started_at desc, a.id desc
       limit 1) c on true
)
select json_build_object(
    'product', case when c.product_id is null then null else json_build_object('id', c.product_id, 'name', c.name) end,
    'assessmentId', c.id, 'mode', c.mode, 'state', c.state, 'instrumentId', c.instrument_id,
    'instrumentVersion', c.instrument_version,
    'draftId', (select d.id from app.assessment d where d.tenant_id = $1
        and d.product_id is not distinct from c.product_id and d.state = 'draft' and d.id <> c.id
        order by d.started_at desc limit 1),
    'mark', case when c.id is null then null else concat_ws(' ', c.product_revision, c.mode, c.organisation_id,
        (select concat(count(*), ':', sum(x.revision)) from app.answer x
          where x.tenant_id = $1 and x.assessment_id in (c.id, c.organisation_id)),
        (select concat(count(*), ':', sum(h.revision)) from app.harm_rating h
          where h.tenant_id = $1 and h.assessment_id = c.id),
        (select concat(count(*), ':', sum(o.revision)) from app.own_harm o
          where o.tenant_id = $1 and o.assessment_id = c.id),
        (select concat(count(*), ':', sum(hashtextextended(concat(l.question_id, e.id, e.revision, e.file_state,
            e.removed_at is null), 0)::numeric))
           from app.answer_evidence l join app.evidence e on e.tenant_id = $1 and e.id = l.evidence_id
          where l.tenant_id = $1 and l.assessment_id in (c.id, c.organisation_id))) end,
    'kept', (select json_build_object('mark', f.mark, 'figures', f.figures) from app.portfolio_figure f
        where f.tenant_id = $1 and f.assessment_id = c.id),
    'actionsOpen', t.open, 'actionsOverdue', t.overdue,
    'evidenceExpiring', (select count(distinct e.id)
        from app.answer_evidence l
        join app.evidence e on e.tenant_id = $1 and e.id = l.evidence_id and e.removed_at is null
       where l.tenant_id = $1 and l.assessment_id = c.id
         and least(e.valid_until, (e.effective_on + interval '12 months')::date) <= $2::date + 90),
    'promptsOpen', (select count(*) from app.reassessment_prompt r
       where r.tenant_id = $1 and r.product_id is not distinct from c.product_id and r.set_aside_at is null
         and not exists (select 1 from app.submission m
           join app.submission_case k on k.tenant_id = m.tenant_id and k.submission_id = m.id and k.state <> 'withdrawn'
           where m.tenant_id = $1 and m.product_id is not distinct from r.product_id and m.submitted_at > r.raised_at)),
    'trend', (select coalesce(json_agg(json_build_object('asOf', m.as_of, 'headline', m.figures ->> 'headline',
          'index', m.figures #> '{index,value}') order by m.submitted_at), '[]')
        from app.submission m
        join app.submission_case k on k.tenant_id = m.tenant_id and k.submission_id = m.id and k.state <> 'withdrawn'
       where m.tenant_id = $1 and m.product_id is not distinct from c.product_id)
  ) as subject
  from chosen c
  cross join lateral (
    select count(*) as open, count(*) filter (where n.due_on < $2::date and n.status <> 'done') as overdue
      from app.action n join app.assessment a on a.tenant_id = n.tenant_id and a.id = n.assessment_id
     where n.tenant_id = $1 and a.product_id is not distinct from c.product_id
       and n.status in ('accepted', 'started', 'done')) t
 order by c.product_id is null, c.name, c.product_id`;

/** Every product and the organisation itself, with what was kept of their figures. */
export async function readPortfolio(em: EntityManager, tenantId: string, today: string): Promise<Subject[]> {
  const found: { subject: Subject }[] = await em.query(READ, [tenantId, today]);
  return found.map(({ subject }) => subject);
}

export async function keepFigures(
  em: EntityManager,
  tenantId: string,
  kept: readonly { readonly assessmentId: string; readonly mark: string; readonly figures: PortfolioFigures }[],
): Promise<void> {
  await em.query(
    `insert into app.portfolio_figure (tenant_id, assessment_id, mark, figures)
     select $1, k."assessmentId", k.mark, k.figures
       from jsonb_to_recordset($2::jsonb) as k("assessmentId" uuid, mark text, figures jsonb)
      order by k."assessmentId"
     on conflict (tenant_id, assessment_id) do update set mark = excluded.mark, figures = excluded.figures`,
    [tenantId, JSON.stringify(kept)],
  );
}
