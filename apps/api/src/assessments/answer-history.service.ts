import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { AnswerVersion, AnswerVersionConnection, RestoreAnswerInput } from './answer-history.types.js';
import type { SaveAnswerInput } from './assessment-inputs.types.js';
import { pageOfVersions } from './page-of-versions.js';

const content = (h: string): string => `json_build_object(
  'state', ${h}.state, 'option', ${h}.option_id, 'parts', ${h}.parts, 'number', ${h}.number, 'reason', ${h}.reason,
  'knownBy', ${h}.known_by, 'note', ${h}.note, 'evidence', (select coalesce(json_agg(json_build_object(
      'id', e.id, 'title', e.title, 'removed', e.removed_at is not null) order by e.id), '[]')
    from app.evidence e where e.tenant_id = ${h}.tenant_id and e.id = any(${h}.evidence_ids)))`;

/** Each version beside the one before it, which says what changed also where a page ends. */
const VERSIONS = `
select h.revision, h.saved_at as "savedAt", h.restored_from as "restoredFrom",
       json_build_object('id', h.saved_by, 'name', coalesce(n.name, 'Former member')) as "savedBy",
       case when p.comment_id is not null then json_build_object('id', p.proposed_by, 'name', coalesce(
         (select o.name from app.person o where o.tenant_id = h.tenant_id and o.id = p.proposed_by),
         'Former member')) end as "proposedBy",
       ${content('h')} as content, case when b.revision is null then null else ${content('b')} end as before
  from app.answer_history h
  left join app.answer_history b on b.tenant_id = h.tenant_id and b.assessment_id = h.assessment_id
   and b.question_id = h.question_id and b.revision = h.revision - 1
  left join app.person n on n.tenant_id = h.tenant_id and n.id = h.saved_by
  left join app.answer_proposal p on p.tenant_id = h.tenant_id and p.assessment_id = h.assessment_id
   and p.question_id = h.question_id and p.accepted_revision = h.revision
 where h.tenant_id = $1 and h.assessment_id = $2 and h.question_id = $3 and ($4::int is null or h.revision < $4)
 order by h.revision desc limit $5`;

const VERSION = `
select h.state, h.option_id as option, h.parts, h.number, h.reason, h.known_by::text as "knownBy", h.note,
       array(select e.id from app.evidence e
              where e.tenant_id = h.tenant_id and e.id = any(h.evidence_ids) and e.removed_at is null) as "evidenceIds"
  from app.answer_history h
 where h.tenant_id = $1 and h.assessment_id = $2 and h.question_id = $3 and h.revision = $4`;

/** What an answer said before, whether or not its question is asked at the moment. */
@Injectable()
export class AnswerHistoryService {
  constructor(private readonly tx: TenantTx) {}

  page(
    viewer: Viewer,
    assessmentId: string,
    questionId: string,
    first?: number | null,
    after?: string | null,
  ): Promise<AnswerVersionConnection> {
    return pageOfVersions<AnswerVersion>(this.tx, viewer, VERSIONS, { assessmentId, ofId: questionId, first, after });
  }
}

/** The save that brings an earlier version back, without evidence that was removed since. */
export async function restoringSave(
  em: EntityManager,
  viewer: Viewer,
  { revision, ...target }: RestoreAnswerInput,
): Promise<SaveAnswerInput> {
  const [version]: Omit<SaveAnswerInput, keyof typeof target>[] = await em.query(VERSION, [
    viewer.tenantId,
    target.assessmentId,
    target.questionId,
    revision,
  ]);
  if (!version) throw problem('NOT_FOUND');
  return { ...target, ...version };
}
