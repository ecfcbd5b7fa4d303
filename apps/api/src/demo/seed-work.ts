import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EvidenceService } from '../evidence/evidence.service.js';
import { Clock } from '../platform/clock.js';
import type { Role, Viewer } from '../platform/viewer.js';
import type { ActionChangedMeanwhile, ActionSaved } from '../remediation/action-inputs.types.js';
import { ActionWorkService } from '../remediation/action-work.service.js';
import type { MoveActionInput } from '../remediation/plan.types.js';
import { RemediationService } from '../remediation/remediation.service.js';
import { colleagueOf } from './colleague-of.js';
import { shifted } from './shifted.js';
import { DECLINED, PROOF, SKERRY_ACTIONS, type DemoAction } from './work.js';

interface Taking {
  readonly officer: Viewer;
  readonly owner: Viewer;
  readonly assessmentId: string;
  readonly proof: string;
}

/** What Fernhollow has taken on of what was found: some of it under way, some done, some late. */
@Injectable()
export class SeedWork {
  constructor(
    private readonly clock: Clock,
    private readonly evidence: EvidenceService,
    private readonly remediation: RemediationService,
    private readonly work: ActionWorkService,
  ) {}

  async seed(em: EntityManager, officer: Viewer, assessmentId: string): Promise<void> {
    const people = new Map<Role, Viewer>([[officer.role, officer]]);
    for (const role of ['contributor', 'organisation-admin'] as const) {
      people.set(role, await colleagueOf(em, officer, role));
    }
    const { id: proof } = await this.evidence.add(em, officer, {
      assessmentId,
      title: PROOF.title,
      tier: 3,
      effectiveOn: shifted(this.clock.today(), -PROOF.effectiveDaysAgo),
      validUntil: null,
      markets: [],
      source: { kind: 'link', url: PROOF.url },
    });
    const ids = new Map<string, string>();
    for (const action of SKERRY_ACTIONS) {
      const owner = people.get(action.owner) ?? officer;
      const { id, revision } = await this.take({ officer, owner, assessmentId, proof }, action);
      ids.set(action.key, id);
      const first = ids.get(action.waitsFor ?? '');
      if (first !== undefined) {
        const target = { assessmentId, key: action.key, operationId: randomUUID(), baseRevision: revision };
        saved(await this.work.link(officer, { ...target, waitsForIds: [first] }));
      }
      if (action.dueInDays < 0) await this.makeLate(em, officer, assessmentId, action);
    }
    await this.move(officer, { ...DECLINED, assessmentId, move: 'declined' }, 0);
  }

  private async take({ officer, owner, assessmentId, proof }: Taking, action: DemoAction) {
    const { key, dueInDays, moves, steps, blocked } = action;
    const dueOn = shifted(this.clock.today(), Math.max(dueInDays, 0));
    let stands = await this.move(officer, { assessmentId, key, move: 'accepted', ownerId: owner.userId, dueOn }, 0);
    for (const move of moves) {
      const by = move === 'verified' ? officer : owner;
      const evidenceIds = move === 'done' ? [proof] : [];
      stands = await this.move(by, { assessmentId, key, move, evidenceIds }, stands.revision);
    }
    const target = () => ({ assessmentId, key, operationId: randomUUID(), baseRevision: stands.revision });
    if (steps) {
      const asked = steps.map(([text, done]) => ({ text, done }));
      stands = saved(await this.work.steps(owner, { ...target(), steps: asked }));
    }
    if (blocked !== undefined) stands = saved(await this.work.blocked(owner, { ...target(), reason: blocked }));
    return stands;
  }

  /** Nobody can take anything on for a day that has passed; here it was taken on before that day. */
  private async makeLate(
    em: EntityManager,
    officer: Viewer,
    assessmentId: string,
    { key, dueInDays }: DemoAction,
  ): Promise<void> {
    await em.query(`update app.action set due_on = $4 where tenant_id = $1 and assessment_id = $2 and key = $3`, [
      officer.tenantId,
      assessmentId,
      key,
      shifted(this.clock.today(), dueInDays),
    ]);
  }

  private async move(by: Viewer, input: Omit<MoveActionInput, 'operationId' | 'baseRevision'>, baseRevision: number) {
    const moved = await this.remediation.move(by, { ...input, operationId: randomUUID(), baseRevision });
    const stands = 'action' in moved ? moved.action : undefined;
    if (!stands || stands.id === null) throw new Error(`The demo cannot move ${input.key}`);
    return { id: stands.id, revision: stands.revision };
  }
}

function saved(reply: ActionSaved | ActionChangedMeanwhile): { readonly id: string; readonly revision: number } {
  if ('action' in reply) return reply.action;
  throw new Error(`The demo cannot change ${reply.current.key}`);
}
