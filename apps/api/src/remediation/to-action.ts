import { isOverdue, provenUntil, type ActionFacts } from '#libs/remediation';
import { toEvidence } from '../evidence/evidence-row.js';
import type { Evidence } from '../evidence/evidence.types.js';
import type { LoadedInstrument } from '../instruments/instruments.service.js';
import { may } from '../platform/permissions.js';
import type { Viewer } from '../platform/viewer.js';
import type { FullActionRow } from './action-row.js';
import type { Action, ActionOrigin } from './action.types.js';
import type { ActionStatus, CheckAgainWhy } from './action-words.types.js';
import { editing, movesOf, takesEvidence } from './merge-plan.js';

/** An action as a person of the organisation sees it: with what they may do to it. */
export function toAction(viewer: Viewer, row: FullActionRow, { instrument }: LoadedInstrument, today: string): Action {
  const { proposal: item, product } = row;
  const evidence = evidenceOf(row, today);
  const facts = factsOfRow(row, today);
  const status: ActionStatus = facts.state;
  const moves = movesOf(facts, viewer);
  return {
    id: row.id,
    key: row.key,
    revision: row.revision,
    assessmentId: row.assessmentId,
    assessmentState: row.assessmentState,
    product: product && { id: product.id, name: product.name },
    status,
    urgency: item.urgency,
    kind: item.kind,
    title: item.action,
    doneWhen: item.doneWhen,
    evidenceWanted: item.evidence ?? null,
    ownerRole: item.owner,
    owner: row.owner,
    watchers: row.watchers,
    watching: row.watchers.some(({ id }) => id === viewer.userId),
    dueOn: row.dueOn,
    overdue: isOverdue(status, row.dueOn, today),
    containAction: item.contain?.action ?? null,
    containBy: item.contain?.dueOn ?? null,
    effort: item.effort,
    actualHarm: facts.actualHarm,
    progress: { done: row.steps.filter(({ done }) => done).length, total: row.steps.length },
    steps: row.steps,
    blocked: row.blocked && row.blockedBy && { ...row.blocked, by: row.blockedBy },
    checkAgain: row.checkAgain && { why: row.checkAgain.why as CheckAgainWhy, since: row.checkAgain.since },
    waitsFor: row.waitsFor,
    holdsUp: row.holdsUp,
    origin: originOf(row, instrument),
    rights: item.rights,
    cites: item.cites,
    moves,
    evidence,
    ...editing(viewer, facts),
    canChangeEvidence: may(viewer, 'evidence.add') && takesEvidence(status),
    checkerOf: status === 'done' && moves.some(({ move, allowed }) => move === 'verified' && allowed),
    verifiedAt: row.verified?.at ?? null,
    verifiedBy: row.verifiedBy,
    effectiveUntil: row.verified?.until ?? null,
    mergedInto: row.mergedInto,
    reason: row.reason,
    updatedAt: row.updatedAt,
  };
}

function evidenceOf({ evidence, product }: FullActionRow, today: string): Evidence[] {
  return evidence.map(({ questionIds, actionKeys, ...found }) =>
    toEvidence(found, { questionIds, actionKeys }, { product, asOf: today }),
  );
}

/** What the rules of moving need to know. */
export function factsOfRow(row: FullActionRow, today: string): ActionFacts {
  const { proposal: item } = row;
  const evidence = evidenceOf(row, today);
  return {
    state: row.status as ActionStatus,
    kind: item.kind,
    actualHarm: item.type === 'remedy',
    ...(item.type === 'condition' && { conditionBy: item.dueOn }),
    owner: row.ownerId ?? undefined,
    dueOn: row.dueOn ?? item.dueOn,
    evidenceCount: evidence.length,
    provenUntil: provenUntil(evidence, today) ?? undefined,
  };
}

/** Said in the words of the instrument the assessment is pinned to, so that one click back finds the same. */
function originOf(
  { proposal: item, ownHarmTitle }: FullActionRow,
  instrument: LoadedInstrument['instrument'],
): ActionOrigin {
  const question = instrument.questions.find(({ id }) => id === item.question);
  const harm = instrument.harms.find(({ id }) => id === item.harm)?.title ?? ownHarmTitle;
  const ofHarm = item.type === 'remedy' || item.type === 'redesign' || item.type === 'monitor';
  const label = ofHarm ? (harm ?? item.action) : (question?.asks ?? harm ?? item.action);
  return {
    type: item.type,
    questionId: item.question ?? null,
    harmId: item.harm ?? null,
    redLineId: item.redLine ?? null,
    submissionId: item.submission ?? null,
    label,
  };
}
