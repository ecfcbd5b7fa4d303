import type { EntityManager } from 'typeorm';
import { allowedMoves, moveAction, type ActionFacts } from '#libs/remediation';
import { problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import type { ActionStatus } from './action-words.types.js';
import type { ActionContent } from './save-action.js';

interface By {
  readonly viewer: Pick<Viewer, 'userId'>;
  readonly reason?: string | null;
  readonly now: Date;
}

/** What stands after a move: what is finished is blocked no more, and what is verified needs no other check. */
export function moved(
  before: ActionContent,
  facts: ActionFacts,
  status: ActionStatus,
  { viewer, reason, now }: By,
): ActionContent {
  const isVerified = status === 'verified';
  return {
    ...before,
    status,
    ownerId: facts.owner ?? null,
    dueOn: facts.dueOn ?? null,
    reason: reason?.trim() || null,
    blocked: status === 'accepted' || status === 'started' ? before.blocked : null,
    checkAgain: isVerified ? null : before.checkAgain,
    verified: isVerified ? { byId: viewer.userId, at: now.toISOString(), until: facts.provenUntil ?? null } : null,
    mergedIntoId: status === 'declined' ? before.mergedIntoId : null,
  };
}

/** The state the move leads to; the rules have the word. */
export function decide(
  facts: ActionFacts,
  input: { readonly move: ActionStatus; readonly reason?: string | null },
  viewer: Viewer,
): ActionStatus {
  const by = { id: viewer.userId, role: viewer.role };
  const offered = allowedMoves(facts, by).find(({ to }) => to === input.move);
  if (!offered) {
    throw problem('MOVE_REFUSED', { because: `it is ${facts.state} and does not become ${input.move} from there` });
  }
  const outcome = moveAction(facts, { move: offered.move, by, reason: input.reason ?? undefined });
  if (!outcome.moved) throw problem('MOVE_REFUSED', { because: outcome.refusal.says });
  return outcome.state;
}

/** A condition of a review is met while its action is verified; the reviewing body sees that and since when. */
export async function markMet(em: EntityManager, viewer: Viewer, key: string, metAt: Date | null): Promise<void> {
  await em.query(
    `update app.case_condition set met_at = $3, met_by = case when $3::timestamptz is null then null else $4::uuid end
      where tenant_id = $1 and id = $2 and met_at is distinct from $3::timestamptz`,
    [viewer.tenantId, key.slice('condition:'.length), metAt, viewer.userId],
  );
}
