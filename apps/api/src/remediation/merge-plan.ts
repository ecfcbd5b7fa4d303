import {
  allowedMoves,
  conditionItem,
  mayEdit,
  proposePlan,
  provenUntil,
  type ActionFacts,
  type Actor,
  type PlanItem,
} from '#libs/remediation';
import { evaluate } from '../assessments/evaluate.js';
import { personOf, type LoadedAssessment } from '../assessments/load-assessments.js';
import type { ActionRow } from '../assessments/read-assessments.js';
import { may } from '../platform/permissions.js';
import type { Viewer } from '../platform/viewer.js';
import type { ActionStatus } from './action-words.types.js';
import type { ActionMove, PlanAction } from './plan.types.js';

/** A proposed step with what was decided on it, if anything was. */
export interface PlannedItem {
  readonly item: PlanItem;
  readonly decision?: ActionRow;
}

/**
 * The plan of an assessment: what is proposed now, in its order, with the conditions of its reviews, and after it what was decided on and is
 * proposed no more, for example because the answer got better: it stays to its verified end.
 */
export function mergePlan(assessment: LoadedAssessment): PlannedItem[] {
  const { instrument } = assessment.loaded;
  const proposed = proposePlan(instrument, assessment.input, evaluate(assessment));
  const proposals = [
    ...proposed.filter(({ urgency }) => urgency === 'breach'),
    ...assessment.conditions.map((condition) => conditionItem(instrument, condition)),
    ...proposed.filter(({ urgency }) => urgency !== 'breach'),
  ];
  const decisions = new Map(assessment.decisions.map((decision) => [decision.key, decision]));
  const planned = proposals.map((item) => {
    const decision = decisions.get(item.key);
    return decision ? { item: asDecided(item, decision), decision } : { item };
  });
  const keys = new Set(proposals.map((item) => item.key));
  const kept = assessment.decisions
    .filter(({ key, status }) => !keys.has(key) && (status !== 'proposed' || isMade(key)))
    .map((decision) => ({ item: decision.proposal as PlanItem, decision }));
  return [...planned, ...kept];
}

/** Keys of what the organisation made itself; nothing proposes it again. */
export const OWN_KEY = 'own:';
export const PART_KEY = 'part:';

/** What the organisation made itself is proposed by nothing else, so it stays. */
const isMade = (key: string): boolean => key.startsWith(OWN_KEY) || key.startsWith(PART_KEY);

/** An accepted action keeps the words it was accepted in; where it stands and why stays current. */
function asDecided(item: PlanItem, decision: ActionRow): PlanItem {
  if (decision.status === 'proposed' && (decision.proposal as PlanItem).adapted !== true) return item;
  const { step, kind, action, templateId, owner, effort, doneWhen, evidence } = decision.proposal as PlanItem;
  return { ...item, step, kind, action, templateId, owner, effort, doneWhen, evidence };
}

/** What the rules of moving need to know. */
export function factsOf({ evidence, asOf }: LoadedAssessment, { item, decision }: PlannedItem): ActionFacts {
  const backing = evidence.filter(({ id }) => decision?.evidenceIds.includes(id) === true);
  return {
    state: (decision?.status ?? 'proposed') as ActionFacts['state'],
    kind: item.kind,
    // A remedy item exists only for a harm that happened.
    actualHarm: item.type === 'remedy',
    ...(item.type === 'condition' && { conditionBy: item.dueOn }),
    owner: decision?.ownerId ?? undefined,
    dueOn: decision?.dueOn ?? item.dueOn,
    evidenceCount: backing.length,
    provenUntil: provenUntil(backing, asOf) ?? undefined,
  };
}

export function toPlanAction(viewer: Viewer, assessment: LoadedAssessment, planned: PlannedItem): PlanAction {
  const { item, decision } = planned;
  const facts = factsOf(assessment, planned);
  return {
    key: item.key,
    id: decision?.id ?? null,
    actualHarm: facts.actualHarm,
    revision: decision?.revision ?? 0,
    status: facts.state,
    urgency: item.urgency,
    kind: item.kind,
    action: item.action,
    doneWhen: item.doneWhen,
    evidenceWanted: item.evidence ?? null,
    ownerRole: item.owner,
    owner: facts.owner === undefined ? null : personOf(assessment.people, facts.owner),
    effort: item.effort,
    dueOn: facts.dueOn ?? null,
    containAction: item.contain?.action ?? null,
    containBy: item.contain?.dueOn ?? null,
    questionId: item.question ?? null,
    harmId: item.harm ?? null,
    harmTitle: item.harm === undefined ? null : harmTitle(assessment, item.harm),
    redLineId: item.redLine ?? null,
    submissionId: item.submission ?? null,
    rights: item.rights,
    cites: item.cites,
    level: item.level ?? null,
    evidenced: item.evidenced ?? null,
    residual: item.residual ?? null,
    reason: decision?.reason ?? null,
    moves: movesOf(facts, viewer),
    evidence: assessment.evidence.filter(({ id }) => decision?.evidenceIds.includes(id) === true),
    canChangeEvidence: may(viewer, 'evidence.add') && takesEvidence(facts.state),
  };
}

/** What proved an action that was checked stays as it was. */
export const takesEvidence = (state: ActionStatus): boolean => state !== 'verified' && state !== 'declined';

/**
 * The moves out of the present state. What can be sent along with a move (owner, date, evidence) does
 * not close it; `because` still says that it is needed.
 */
export function movesOf(facts: ActionFacts, viewer: Viewer): ActionMove[] {
  const actor = actorOf(viewer);
  const supplied = {
    ...facts,
    owner: facts.owner ?? 'to be named',
    dueOn: facts.dueOn ?? 'to be set',
    evidenceCount: 1,
    provenUntil: 'to be shown',
  };
  const open = new Map(allowedMoves(supplied, actor).map(({ to, refusal }): [ActionStatus, boolean] => [to, !refusal]));
  return allowedMoves(facts, actor).map(({ to, refusal }) => ({
    move: to,
    allowed: open.get(to) ?? false,
    because: refusal?.says ?? null,
  }));
}

/** As the rules see the viewer: a token or a role that moves nothing only reads. */
export const actorOf = (viewer: Viewer): Actor => ({
  id: viewer.userId,
  role: may(viewer, 'action.move') ? viewer.role : 'reader',
});

/** What the viewer may change of an action beside moving it. */
export function editing(viewer: Viewer, facts: ActionFacts): { canEdit: boolean; canWork: boolean } {
  const { edit, work } = mayEdit(facts, actorOf(viewer));
  return { canEdit: edit, canWork: work };
}

/** Of the catalogue or of the company's own, removed ones included: an accepted action outlives its harm. */
function harmTitle({ loaded, ownHarms }: LoadedAssessment, id: string): string {
  return [...loaded.instrument.harms, ...ownHarms].find((harm) => harm.id === id)?.title ?? id;
}
