import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { announce } from '../platform/live/announce.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { checkLink } from './check-link.js';
import type { AddLinkInput, UpdateEvidenceInput } from './evidence-inputs.types.js';
import { evidenceJson, toEvidence, type EvidenceRow } from './evidence-row.js';
import type { Evidence, FileState } from './evidence.types.js';

/** What a new piece of evidence is: a link, or a file that already lies in its place. */
type Source =
  | { readonly kind: 'link'; readonly url: string }
  | {
      readonly kind: 'file';
      readonly fileName: string;
      readonly mediaType: string;
      readonly size: number;
      /** Of what is stored. */
      readonly sha256: string;
      /** Of what was sent; differs where metadata was taken out. */
      readonly originalSha256: string;
      readonly fileState: FileState;
    };

export interface NewEvidence {
  readonly assessmentId: string;
  readonly title: string;
  readonly tier: number;
  readonly effectiveOn: string | null;
  readonly source: Source;
}

interface Found {
  readonly item: EvidenceRow;
  readonly question_ids: string[];
}

@Injectable()
export class EvidenceService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  addLink(viewer: Viewer, input: AddLinkInput): Promise<Evidence> {
    const { assessmentId, tier } = input;
    const source: Source = { kind: 'link', url: checkLink(input.url) };
    return this.tx.run(viewer, (em) =>
      this.add(em, viewer, {
        assessmentId,
        title: input.title.trim(),
        tier,
        effectiveOn: input.effectiveOn ?? null,
        source,
      }),
    );
  }

  /** Inserts the row; the caller has the transaction and, for a file, has put it in its place. */
  async add(em: EntityManager, viewer: Viewer, evidence: NewEvidence): Promise<Evidence> {
    await this.holdDraft(em, viewer, evidence.assessmentId);
    const { source } = evidence;
    const file = source.kind === 'file' ? source : undefined;
    const id = randomUUID();
    await em.query(
      `insert into app.evidence (tenant_id, id, assessment_id, kind, title, url, file_name, media_type, size, sha256,
          original_sha256, file_state, tier, effective_on, revision, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'hex'), decode($11, 'hex'), $12, $13, $14, 1, $15, $16)`,
      [
        viewer.tenantId,
        id,
        evidence.assessmentId,
        source.kind,
        evidence.title,
        source.kind === 'link' ? source.url : null,
        file?.fileName ?? null,
        file?.mediaType ?? null,
        file?.size ?? null,
        file?.sha256 ?? null,
        file?.originalSha256 ?? null,
        file?.fileState ?? null,
        evidence.tier,
        evidence.effectiveOn,
        viewer.userId,
        this.clock.now(),
      ],
    );
    await announce(em, viewer, { assessmentId: evidence.assessmentId, kind: 'evidence', ids: [id], revision: 1 });
    await record(em, viewer, {
      action: 'evidence.add',
      object: 'evidence',
      objectId: id,
      details: {
        kind: source.kind,
        tier: evidence.tier,
        assessment: evidence.assessmentId,
        sha256: file?.sha256 ?? null,
        original: file?.originalSha256 ?? null,
        state: file?.fileState ?? null,
      },
    });
    return this.one(em, viewer, id);
  }

  update(viewer: Viewer, input: UpdateEvidenceInput): Promise<Evidence> {
    return this.tx.run(viewer, async (em) => {
      const assessmentId = await this.assessmentOf(em, viewer, input.id);
      await this.holdDraft(em, viewer, assessmentId);
      const [changed]: { revision: number }[] = await em.query(
        `with changed as (
           update app.evidence set title = $4, tier = $5, effective_on = $6, revision = revision + 1
            where tenant_id = $1 and id = $2 and revision = $3 and removed_at is null returning revision
         ) select revision from changed`,
        [viewer.tenantId, input.id, input.baseRevision, input.title.trim(), input.tier, input.effectiveOn ?? null],
      );
      if (!changed) throw problem('EVIDENCE_CHANGED');
      const { revision } = changed;
      const details = { revision, tier: input.tier };
      await announce(em, viewer, { assessmentId, kind: 'evidence', ids: [input.id], revision });
      await record(em, viewer, { action: 'evidence.update', object: 'evidence', objectId: input.id, details });
      return this.one(em, viewer, input.id);
    });
  }

  /** Removes evidence that backs nothing; returns the hash of its file, if it had one. */
  async remove(em: EntityManager, viewer: Viewer, id: string): Promise<string | null> {
    const assessmentId = await this.assessmentOf(em, viewer, id);
    await this.holdDraft(em, viewer, assessmentId);
    // Whoever links it now waits for this lock and then finds it removed.
    const [found]: { sha256: string | null }[] = await em.query(
      `select encode(sha256, 'hex') as sha256 from app.evidence
        where tenant_id = $1 and id = $2 and removed_at is null for update`,
      [viewer.tenantId, id],
    );
    if (!found) throw problem('NOT_FOUND');
    const users: { key: string }[] = await em.query(
      `select question_id as key from app.answer_evidence where tenant_id = $1 and evidence_id = $2
       union select key from app.action_evidence where tenant_id = $1 and evidence_id = $2 order by 1`,
      [viewer.tenantId, id],
    );
    if (users.length > 0) throw problem('EVIDENCE_IN_USE', { what: users.map(({ key }) => key).join(', ') });
    await em.query(`update app.evidence set removed_at = $3 where tenant_id = $1 and id = $2`, [
      viewer.tenantId,
      id,
      this.clock.now(),
    ]);
    await announce(em, viewer, { assessmentId, kind: 'evidence', ids: [id] });
    await record(em, viewer, { action: 'evidence.remove', object: 'evidence', objectId: id });
    return found.sha256;
  }

  /** The draft is share-locked to the end of the transaction: no submission passes a change half way. */
  async holdDraft(em: EntityManager, viewer: Viewer, assessmentId: string): Promise<void> {
    const [assessment]: { state: string }[] = await em.query(
      `select state from app.assessment where tenant_id = $1 and id = $2 for share`,
      [viewer.tenantId, knownId(assessmentId)],
    );
    if (!assessment) throw problem('NOT_FOUND');
    if (assessment.state !== 'draft') throw problem('ASSESSMENT_NOT_DRAFT');
  }

  private async assessmentOf(em: EntityManager, viewer: Viewer, id: string): Promise<string> {
    const [found]: { assessment_id: string }[] = await em.query(
      `select assessment_id from app.evidence where tenant_id = $1 and id = $2 and removed_at is null`,
      [viewer.tenantId, id],
    );
    if (!found) throw problem('NOT_FOUND');
    return found.assessment_id;
  }

  private async one(em: EntityManager, viewer: Viewer, id: string): Promise<Evidence> {
    const [found]: Found[] = await em.query(
      `select ${evidenceJson('e')} as item,
              array(select l.question_id from app.answer_evidence l
                where l.tenant_id = e.tenant_id and l.assessment_id = e.assessment_id and l.evidence_id = e.id
                order by 1) as question_ids
         from app.evidence e where e.tenant_id = $1 and e.id = $2`,
      [viewer.tenantId, id],
    );
    if (!found) throw problem('NOT_FOUND');
    return toEvidence(found.item, found.question_ids);
  }
}
