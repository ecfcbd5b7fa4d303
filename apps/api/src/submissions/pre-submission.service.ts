import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Person } from '../accounts/person.types.js';
import { evaluate } from '../assessments/evaluate.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { MATRIX, may } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Role, Viewer } from '../platform/viewer.js';
import { contentDigest } from './content-digest.js';
import { DraftReader, type DraftRead } from './draft-reader.js';
import { programmeBlocks } from './find-blocks.js';
import { mayApprove, mayTakeBack, mayWithdraw } from './moves.js';
import { readSubmissions, readTerms, type RequestRow, type SubmissionRow } from './read-submissions.js';
import type { PreSubmission, RefusedRequest, Submission, SubmissionRequest } from './submission.types.js';

type Names = ReadonlyMap<string, string>;

/** Shows where an assessment stands on its way to a reviewing body. */
@Injectable()
export class PreSubmissionService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly drafts: DraftReader,
  ) {}

  of(viewer: Viewer, assessmentId: string): Promise<PreSubmission> {
    return this.tx.run(viewer, async (em) => {
      const draft = await this.drafts.read(em, viewer, knownId(assessmentId));
      const names = await readNames(em, viewer.tenantId);
      const { assessment, versions } = draft;
      const open = draft.requests.find(({ decision }) => decision === null);
      return {
        assessmentId: assessment.id,
        blocks: this.drafts.blocks(draft),
        openRedLines: openRedLines(draft),
        programmes: (await readTerms(em, viewer.tenantId)).map((terms) => ({
          ...terms,
          blocks: programmeBlocks(assessment, terms, this.clock.today()),
        })),
        request: open ? toRequest(viewer, open, draft, names) : null,
        refused: toRefused(draft.requests[0]),
        approvers: await readApprovers(em, viewer),
        submissions: versions.map((row) => toSubmission(viewer, row, names)),
        reopened: assessment.reopened,
        mayRequest: may(viewer, 'submission.request') && !open,
        mayContinueDraft: may(viewer, 'submission.request') && assessment.state === 'submitted',
      };
    });
  }

  submissions(viewer: Viewer, assessmentId: string | null): Promise<Submission[]> {
    return this.tx.run(viewer, async (em) => {
      const rows = await readSubmissions(em, viewer.tenantId, {
        assessmentId: assessmentId === null ? null : knownId(assessmentId),
      });
      const names = await readNames(em, viewer.tenantId);
      return rows.map((row) => toSubmission(viewer, row, names));
    });
  }

  one(viewer: Viewer, id: string): Promise<Submission> {
    return this.tx.run(viewer, async (em) => {
      const [row] = await readSubmissions(em, viewer.tenantId, { ids: [knownId(id)] });
      if (!row) throw problem('NOT_FOUND');
      return toSubmission(viewer, row, await readNames(em, viewer.tenantId));
    });
  }
}

function openRedLines(draft: DraftRead): PreSubmission['openRedLines'] {
  const { redLines } = draft.assessment.loaded.instrument;
  const titles = new Map(redLines.map(({ id, title }) => [id, title]));
  return evaluate(draft.assessment)
    .redLines.filter(({ state }) => state === 'BREACHED' || state === 'UNRESOLVED')
    .map(({ id, state }) => ({ id, state, title: titles.get(id) ?? id }));
}

function toRequest(viewer: Viewer, request: RequestRow, draft: DraftRead, names: Names): SubmissionRequest {
  const lapsed = request.contentDigest !== contentDigest(draft.content);
  return {
    id: request.id,
    programmeId: request.programmeId,
    requestedBy: person(names, request.requestedById),
    requestedAt: request.requestedAt,
    lapsed,
    mayApprove: !lapsed && mayApprove(viewer, request),
    mayTakeBack: mayTakeBack(viewer, request),
  };
}

function toRefused(latest: RequestRow | undefined): RefusedRequest | null {
  return latest?.decision === 'refused' ? { requestedAt: latest.requestedAt, reason: latest.reason ?? '' } : null;
}

function toSubmission(viewer: Viewer, row: SubmissionRow, names: Names): Submission {
  return {
    ...row,
    requestedBy: person(names, row.requestedById),
    submittedBy: person(names, row.submittedById),
    mayWithdraw: mayWithdraw(viewer, row),
  };
}

function person(names: Names, id: string): Person {
  return { id, name: names.get(id) ?? 'Former member' };
}

async function readNames(em: EntityManager, tenantId: string): Promise<Names> {
  const people: Person[] = await em.query(`select id, name from app.person where tenant_id = $1`, [tenantId]);
  return new Map(people.map(({ id, name }) => [id, name]));
}

const APPROVING = (Object.keys(MATRIX) as Role[]).filter((role) => MATRIX[role].includes('submission.approve'));

/** Everybody who may give the second yes to what this person asks for. */
async function readApprovers(em: EntityManager, viewer: Viewer): Promise<Person[]> {
  return em.query(
    `select n.id, n.name from app.person n join app.membership m on m.tenant_id = n.tenant_id and m.person_id = n.id
      where n.tenant_id = $1 and m.role = any($2) and n.id <> $3
        and not exists (select 1 from app.api_token t where t.tenant_id = n.tenant_id and t.id = n.id)
      order by n.name, n.id`,
    [viewer.tenantId, APPROVING, viewer.userId],
  );
}
