import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { knownId } from '../platform/known-id.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { checkLink } from './check-link.js';
import type { AddLinkInput, UpdateEvidenceInput } from './evidence-inputs.types.js';
import { assessmentOf, holdDraft, holdForAdding, readOne } from './read-evidence.js';
import type { Evidence, FileState, RemovedMetadata } from './evidence.types.js';

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
      readonly removed: readonly RemovedMetadata[];
      readonly fileState: FileState;
    };

/** What is said about a piece of evidence. */
export interface EvidenceFacts {
  readonly title: string;
  readonly tier: number;
  readonly effectiveOn?: string | null;
  readonly validUntil?: string | null;
  readonly productIds?: readonly string[] | null;
  readonly markets?: readonly string[] | null;
}

export interface NewEvidence extends EvidenceFacts {
  readonly assessmentId: string;
  readonly source: Source;
}

@Injectable()
export class EvidenceService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  addLink(viewer: Viewer, input: AddLinkInput): Promise<Evidence> {
    const { operationId, url, ...facts } = input;
    const source: Source = { kind: 'link', url: checkLink(url) };
    return this.tx.run(viewer, (em) =>
      this.onceIf(em, viewer, operationId, input, () => this.add(em, viewer, { ...facts, source })),
    );
  }

  /** Inserts the row; the caller has the transaction and, for a file, has put it in its place. */
  async add(em: EntityManager, viewer: Viewer, evidence: NewEvidence): Promise<Evidence> {
    await holdForAdding(em, viewer, evidence.assessmentId);
    await checkFacts(em, viewer, evidence);
    const { source } = evidence;
    const file = source.kind === 'file' ? source : undefined;
    const id = randomUUID();
    await em.query(
      `insert into app.evidence (tenant_id, id, assessment_id, kind, title, url, file_name, media_type, size, sha256,
          original_sha256, file_state, removed, tier, effective_on, valid_until, product_ids, markets, revision,
          created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'hex'), decode($11, 'hex'), $12, $13, $14, $15, $16,
          $17, $18, 1, $19, $20)`,
      [
        viewer.tenantId,
        id,
        evidence.assessmentId,
        source.kind,
        evidence.title.trim(),
        source.kind === 'link' ? source.url : null,
        file?.fileName ?? null,
        file?.mediaType ?? null,
        file?.size ?? null,
        file?.sha256 ?? null,
        file?.originalSha256 ?? null,
        file?.fileState ?? null,
        file?.removed ?? [],
        evidence.tier,
        evidence.effectiveOn ?? null,
        evidence.validUntil ?? null,
        evidence.productIds ?? [],
        evidence.markets ?? [],
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
    return readOne(em, viewer, id, this.clock.today());
  }

  one(viewer: Viewer, id: string): Promise<Evidence> {
    return this.tx.run(viewer, (em) => readOne(em, viewer, knownId(id), this.clock.today()));
  }

  update(viewer: Viewer, input: UpdateEvidenceInput): Promise<Evidence> {
    return this.tx.run(viewer, (em) =>
      this.onceIf(em, viewer, input.operationId, input, () => this.change(em, viewer, input)),
    );
  }

  private async change(em: EntityManager, viewer: Viewer, input: UpdateEvidenceInput): Promise<Evidence> {
    const assessmentId = await assessmentOf(em, viewer, input.id);
    await holdDraft(em, viewer, assessmentId);
    await checkFacts(em, viewer, input);
    const [changed]: { revision: number }[] = await em.query(
      `with changed as (
         update app.evidence
            set title = $4, tier = $5, effective_on = $6,
                valid_until = case when $7 then $8::date else valid_until end,
                product_ids = coalesce($9::uuid[], product_ids), markets = coalesce($10::text[], markets),
                revision = revision + 1
          where tenant_id = $1 and id = $2 and revision = $3 and removed_at is null returning revision
       ) select revision from changed`,
      [
        viewer.tenantId,
        input.id,
        input.baseRevision,
        input.title.trim(),
        input.tier,
        input.effectiveOn ?? null,
        input.validUntil !== undefined,
        input.validUntil ?? null,
        input.productIds ?? null,
        input.markets ?? null,
      ],
    );
    if (!changed) throw problem('EVIDENCE_CHANGED');
    const { revision } = changed;
    const details = { revision, tier: input.tier };
    await announce(em, viewer, { assessmentId, kind: 'evidence', ids: [input.id], revision });
    await record(em, viewer, { action: 'evidence.update', object: 'evidence', objectId: input.id, details });
    return readOne(em, viewer, input.id, this.clock.today());
  }

  /** Programs may leave the operation id out; then a repeat is a second change. */
  private onceIf<T>(
    em: EntityManager,
    viewer: Viewer,
    operationId: string | null | undefined,
    input: unknown,
    work: () => Promise<T>,
  ): Promise<T> {
    return operationId ? once(em, viewer, operationId, input, this.clock.now(), work) : work();
  }
}

/** Refuses what is said of products nobody has, and a validity that ends before it begins. */
async function checkFacts(em: EntityManager, viewer: Viewer, facts: EvidenceFacts): Promise<void> {
  const { effectiveOn, validUntil, productIds } = facts;
  if (effectiveOn && validUntil && validUntil < effectiveOn) {
    throw invalidInput([{ field: 'validUntil', says: 'This day is before the date of effect.' }]);
  }
  if (!productIds || productIds.length === 0) return;
  const [found]: { count: number }[] = await em.query(
    `select count(*)::int as count from app.product where tenant_id = $1 and id = any($2::uuid[])`,
    [viewer.tenantId, productIds],
  );
  if (found?.count !== new Set(productIds.map((id) => id.toLowerCase())).size) {
    throw invalidInput([{ field: 'productIds', says: 'Your organisation has no such product.' }]);
  }
}
