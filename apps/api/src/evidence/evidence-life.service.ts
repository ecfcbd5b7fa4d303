import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { RemoveEvidenceInput, ReplaceEvidenceInput } from './evidence-inputs.types.js';
import type { ReplacedEvidence } from './evidence.types.js';
import { holdUsers, moveLinks, usesOf } from './move-links.js';
import { assessmentOf, holdDraft, readOne } from './read-evidence.js';

/** How pieces of evidence end: removed, or replaced by a newer version. */
@Injectable()
export class EvidenceLifeService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  /** Removes evidence that backs nothing any more; returns the hash of its file, if it had one. */
  remove(viewer: Viewer, { id, unlink }: RemoveEvidenceInput): Promise<string | null> {
    return this.tx.run(viewer, async (em) => {
      await holdUsers(em, viewer, id);
      const assessmentId = await assessmentOf(em, viewer, id);
      await holdDraft(em, viewer, assessmentId);
      const sha256 = await this.hold(em, viewer, id);
      const uses = await usesOf(em, viewer, id);
      const inTheWay = unlink ? uses.closed : [...uses.open, ...uses.closed].sort();
      if (inTheWay.length > 0) throw problem('EVIDENCE_IN_USE', { what: inTheWay.join(', ') });
      const now = this.clock.now();
      if (uses.open.length > 0) await moveLinks(em, viewer, id, null, now);
      await em.query(`update app.evidence set removed_at = $3 where tenant_id = $1 and id = $2`, [
        viewer.tenantId,
        id,
        now,
      ]);
      await announce(em, viewer, { assessmentId, kind: 'evidence', ids: [id] });
      const details = { unlinked: uses.open.length };
      await record(em, viewer, { action: 'evidence.remove', object: 'evidence', objectId: id, details });
      return sha256;
    });
  }

  /** The newer version takes over what is still open; what is closed keeps the older one, which stays readable. */
  replace(viewer: Viewer, input: ReplaceEvidenceInput): Promise<ReplacedEvidence> {
    const { id, withId, operationId } = input;
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, operationId, input, now, async () => {
        await holdUsers(em, viewer, id);
        const assessmentId = await assessmentOf(em, viewer, id);
        await holdDraft(em, viewer, assessmentId);
        for (const each of [id, withId].sort()) await this.hold(em, viewer, each);
        const uses = await usesOf(em, viewer, id);
        await this.refuseMisfit(em, viewer, input, assessmentId);
        await em.query(
          `update app.evidence set replaces_id = $3, revision = revision + 1 where tenant_id = $1 and id = $2`,
          [viewer.tenantId, withId, id],
        );
        if (uses.open.length > 0) await moveLinks(em, viewer, id, withId, now);
        await announce(em, viewer, { assessmentId, kind: 'evidence', ids: [id, withId] });
        const details = { replaces: id, moved: uses.open.length, kept: uses.closed.length };
        await record(em, viewer, { action: 'evidence.replace', object: 'evidence', objectId: withId, details });
        return {
          evidence: await readOne(em, viewer, withId, this.clock.today()),
          moved: uses.open.length,
          kept: uses.closed.length,
        };
      }),
    );
  }

  /** The row is held to the end of the transaction: whoever links it meanwhile waits and then finds what became of it. */
  private async hold(em: EntityManager, viewer: Viewer, id: string): Promise<string | null> {
    const [found]: { sha256: string | null }[] = await em.query(
      `select encode(sha256, 'hex') as sha256 from app.evidence
        where tenant_id = $1 and id = $2 and removed_at is null for update`,
      [viewer.tenantId, id],
    );
    if (!found) throw problem('NOT_FOUND');
    return found.sha256;
  }

  private async refuseMisfit(
    em: EntityManager,
    viewer: Viewer,
    { id, withId }: ReplaceEvidenceInput,
    assessmentId: string,
  ): Promise<void> {
    const refuse = (says: string) => invalidInput([{ field: 'withId', says }]);
    if (id.toLowerCase() === withId.toLowerCase()) throw refuse('A piece of evidence cannot replace itself.');
    const [newer]: { assessment_id: string; replaces_id: string | null; replaced: boolean }[] = await em.query(
      `select e.assessment_id, e.replaces_id, exists (
                select 1 from app.evidence n
                 where n.tenant_id = e.tenant_id and n.removed_at is null
                   and ((n.id = $3 and n.replaces_id = e.id) or (n.id <> e.id and n.replaces_id = $3))) as replaced
         from app.evidence e where e.tenant_id = $1 and e.id = $2`,
      [viewer.tenantId, withId, id],
    );
    if (newer?.assessment_id !== assessmentId) throw refuse('Choose evidence of the same assessment.');
    if (newer.replaces_id !== null) throw refuse('This piece is the newer version of another one already.');
    if (newer.replaced) throw refuse('These two cannot replace each other; the older one has a newer version already.');
  }
}
