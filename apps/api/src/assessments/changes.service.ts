import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import {
  evidenceJson,
  toEvidence,
  type AssessedScope,
  type Backed,
  type EvidenceRow,
} from '../evidence/evidence-row.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { prepared } from '../platform/prepared.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { AssessmentParts, AssessmentPartsArgs, AssessmentPulse, AssessmentRevisions } from './changes.types.js';
import { answerJson, harmRatingJson, ORGANISATION_OF_A } from './part-json.js';

const REVISIONS = `
with self as materialized (
  select a.*, ${ORGANISATION_OF_A} as organisation_id from app.assessment a where a.tenant_id = $1 and a.id = $2
), stand as materialized (
  select json_build_object(
    'head', (select concat_ws(' ', s.mode, s.state, s.organisation_id, p.revision,
        (select md5(string_agg(concat_ws(' ', r.question_id, r.flag, r.since), ',' order by r.question_id, r.flag))
           from app.answer_recheck r where r.tenant_id = $1 and r.assessment_id = s.id and r.settled_at is null),
        (select sum(o.revision) from app.own_harm o where o.tenant_id = $1 and o.assessment_id = s.id),
        (select md5(string_agg(concat_ws(' ', c.id, c.revision), ',' order by c.id)) from app.consultation c
          where c.tenant_id = $1 and (c.product_id is not distinct from s.product_id or exists (
            select 1 from app.consultation_assessment l
             where l.tenant_id = $1 and l.consultation_id = c.id and l.assessment_id = s.id))))
       from self s left join app.product p on p.tenant_id = s.tenant_id and p.id = s.product_id),
    'answers', (select coalesce(json_agg(json_build_object('id', x.question_id, 'revision', x.revision) order by x.question_id), '[]')
       from self s join app.answer x on x.tenant_id = $1 and x.assessment_id = s.id),
    'organisationAnswers', (select coalesce(json_agg(json_build_object('id', x.question_id, 'revision', x.revision) order by x.question_id), '[]')
       from self s join app.answer x on x.tenant_id = $1 and x.assessment_id = s.organisation_id),
    'harmRatings', (select coalesce(json_agg(json_build_object('id', h.harm_id, 'revision', h.revision) order by h.harm_id), '[]')
       from self s join app.harm_rating h on h.tenant_id = $1 and h.assessment_id = s.id),
    'evidence', (select coalesce(json_agg(json_build_object('id', e.id, 'revision', e.revision) order by e.id), '[]')
       from self s join app.evidence e on e.tenant_id = $1 and e.assessment_id in (s.id, s.organisation_id) and e.removed_at is null)
  )::text as revisions
)
select md5(revisions) as mark, case when md5(revisions) is distinct from $3::text then revisions::json end as revisions
  from stand where exists (select from self)`;

const PARTS = `
with self as materialized (
  select a.id, a.product_id, ${ORGANISATION_OF_A} as organisation_id from app.assessment a where a.tenant_id = $1 and a.id = $2
), link as materialized (
  select l.assessment_id, l.question_id, l.evidence_id
    from self s join app.answer_evidence l on l.tenant_id = $1 and l.assessment_id in (s.id, s.organisation_id)
   where l.question_id = any($3::text[]) or l.evidence_id = any($5::uuid[])
), item as materialized (
  select evidence_id as id from link union select unnest($5::uuid[])
)
select json_build_object(
  'answers', (select coalesce(json_agg(${answerJson('x', 'n')}), '[]')
     from self s join app.answer x on x.tenant_id = $1 and x.assessment_id = s.id and x.question_id = any($3)
     left join app.person n on n.tenant_id = x.tenant_id and n.id = x.updated_by),
  'organisationAnswers', (select coalesce(json_agg(${answerJson('x', 'n')}), '[]')
     from self s join app.answer x on x.tenant_id = $1 and x.assessment_id = s.organisation_id and x.question_id = any($3)
     left join app.person n on n.tenant_id = x.tenant_id and n.id = x.updated_by),
  'harmRatings', (select coalesce(json_agg(${harmRatingJson('h')}), '[]')
     from self s join app.harm_rating h on h.tenant_id = $1 and h.assessment_id = s.id and h.harm_id = any($4::text[])),
  'product', (select json_build_object('id', p.id, 'markets', p.markets)
     from self s join app.product p on p.tenant_id = $1 and p.id = s.product_id),
  'evidence', (select coalesce(json_agg(json_build_object(
       'item', ${evidenceJson('e')},
       'ofOrganisation', e.assessment_id is not distinct from s.organisation_id,
       'questionIds', (select coalesce(json_agg(distinct l.question_id), '[]') from app.answer_evidence l
          where l.tenant_id = $1 and l.assessment_id in (s.id, s.organisation_id) and l.evidence_id = e.id),
       'actionKeys', (select coalesce(json_agg(v.key order by v.key), '[]') from app.action_evidence v
          where v.tenant_id = $1 and v.assessment_id = s.id and v.evidence_id = e.id))), '[]')
     from self s, item i join app.evidence e on e.tenant_id = $1 and e.id = i.id and e.removed_at is null)
) as parts from self`;

/** What a page of an assessment is made of: itself, its product, the organisation's answers it inherits. */
export interface Subjects {
  readonly assessmentId: string;
  readonly productId: string | null;
  readonly organisationAssessmentId: string | null;
}

const SUBJECTS = `
select a.id as "assessmentId", a.product_id as "productId", ${ORGANISATION_OF_A} as "organisationAssessmentId"
  from app.assessment a where a.tenant_id = $1 and a.id = $2`;

interface FoundParts extends Omit<AssessmentParts, 'evidence'> {
  readonly product: AssessedScope['product'];
  readonly evidence: readonly (Backed & { readonly item: EvidenceRow; readonly ofOrganisation: boolean })[];
}

/** What changed in an assessment that somebody has open: which parts there are, and single ones as they are now. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  subjects(viewer: Viewer, id: string): Promise<Subjects> {
    return this.tx.run(viewer, async (em) => {
      const [found] = await em.query<Subjects[]>(SUBJECTS, [viewer.tenantId, knownId(id)]);
      if (!found) throw problem('NOT_FOUND');
      return found;
    });
  }

  pulse(viewer: Viewer, id: string, known: string | null): Promise<AssessmentPulse> {
    return this.tx.run(viewer, async (em) => {
      const [found] = await prepared<{ mark: string; revisions: AssessmentRevisions | null }>(
        em,
        'assessment-revisions',
        REVISIONS,
        [viewer.tenantId, knownId(id), known],
      );
      if (!found) throw problem('NOT_FOUND');
      return found;
    });
  }

  parts(viewer: Viewer, { id, questionIds, harmIds, evidenceIds }: AssessmentPartsArgs): Promise<AssessmentParts> {
    const wanted = (evidenceIds ?? []).filter((one) => isUUID(one));
    return this.tx.run(viewer, async (em) => {
      const [found] = await prepared<{ parts: FoundParts }>(em, 'assessment-parts', PARTS, [
        viewer.tenantId,
        knownId(id),
        questionIds ?? [],
        harmIds ?? [],
        wanted,
      ]);
      if (!found) throw problem('NOT_FOUND');
      const { product, evidence, ...parts } = found.parts;
      const asOf = this.clock.today();
      return {
        ...parts,
        evidence: evidence.map(({ item, ofOrganisation, ...backed }) =>
          toEvidence(item, backed, { product: ofOrganisation ? null : product, asOf }),
        ),
      };
    });
  }
}
