import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EvidenceService } from '../evidence/evidence.service.js';
import { Clock } from '../platform/clock.js';
import type { Role, Viewer } from '../platform/viewer.js';
import type { MoveActionInput } from '../remediation/plan.types.js';
import { RemediationService } from '../remediation/remediation.service.js';
import { colleagueOf } from './colleague-of.js';
import { shifted } from './shifted.js';
import { DECLINED, PROOF, SKERRY_ACTIONS, type DemoAction } from './work.js';

/** What Fernhollow has taken on of what was found: some of it under way, some done, some late. */
@Injectable()
export class SeedWork {
  constructor(
    private readonly clock: Clock,
    private readonly evidence: EvidenceService,
    private readonly remediation: RemediationService,
  ) {}

  async seed(em: EntityManager, officer: Viewer, skerry: string): Promise<void> {
    const people = new Map<Role, Viewer>([[officer.role, officer]]);
    for (const role of ['contributor', 'organisation-admin'] as const) {
      people.set(role, await colleagueOf(em, officer, role));
    }
    const { id: proof } = await this.evidence.add(em, officer, {
      assessmentId: skerry,
      title: PROOF.title,
      tier: 3,
      effectiveOn: shifted(this.clock.today(), -PROOF.effectiveDaysAgo),
      validUntil: null,
      markets: [],
      source: { kind: 'link', url: PROOF.url },
    });
    for (const action of SKERRY_ACTIONS) {
      const owner = people.get(action.owner);
      if (owner) await this.take(em, { officer, owner, assessmentId: skerry, proof }, action);
    }
    const { key, reason } = DECLINED;
    await this.move(officer, { assessmentId: skerry, key, move: 'declined', reason }, 0);
  }

  private async take(
    em: EntityManager,
    { officer, owner, assessmentId, proof }: Taking,
    action: DemoAction,
  ): Promise<void> {
    const { key, dueInDays, moves } = action;
    const today = this.clock.today();
    const dueOn = shifted(today, Math.max(dueInDays, 0));
    let revision = await this.move(officer, { assessmentId, key, move: 'accepted', ownerId: owner.userId, dueOn }, 0);
    for (const move of moves) {
      const by = move === 'verified' ? officer : owner;
      revision = await this.move(
        by,
        { assessmentId, key, move, ...(move === 'done' && { evidenceIds: [proof] }) },
        revision,
      );
    }
    if (dueInDays >= 0) return;
    // Nobody can take anything on for a day that has passed; here it was taken on before that day.
    await em.query(`update app.action set due_on = $4 where tenant_id = $1 and assessment_id = $2 and key = $3`, [
      officer.tenantId,
      assessmentId,
      key,
      shifted(today, dueInDays),
    ]);
  }

  private async move(by: Viewer, input: Omit<MoveActionInput, 'operationId' | 'baseRevision'>, baseRevision: number) {
    const moved = await this.remediation.move(by, { ...input, operationId: randomUUID(), baseRevision });
    if (!('action' in moved))
      throw new Error(`The demo cannot move ${input.key}: it stands at ${moved.current.status}`);
    return moved.action.revision;
  }
}

interface Taking {
  readonly officer: Viewer;
  readonly owner: Viewer;
  readonly assessmentId: string;
  readonly proof: string;
}
