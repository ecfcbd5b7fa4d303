import type { ActionKind } from '#libs/instruments';
import type { IsoDate } from '#libs/scoring';

/** Where a remediation action stands. */
export type ActionState = 'proposed' | 'accepted' | 'started' | 'done' | 'verified' | 'declined';
export type ActionMove = 'accept' | 'start' | 'finish' | 'verify' | 'send-back' | 'decline' | 'reopen';
/** Roles of a company that may act on a plan; every other role only reads it. */
export type PlanRole = 'contributor' | 'compliance-officer' | 'organisation-admin';

/** What the rules need to know of an action. Ids are opaque. */
export interface ActionFacts {
  readonly state: ActionState;
  readonly kind: ActionKind;
  /** The harm happened in the last 12 months: its remedy is owed, not optional. */
  readonly actualHarm: boolean;
  /** A reviewing body made it a condition: it is owed, by its date at the latest. */
  readonly conditionBy?: IsoDate;
  readonly owner?: string;
  readonly dueOn?: IsoDate;
  /** Number of usable evidence items linked to the action. */
  readonly evidenceCount: number;
  /** The last day on which that evidence still proves it; absent: it proves nothing today. */
  readonly provenUntil?: IsoDate;
}

/** Who moves it; `role` may be one that only reads, which is then refused by name. */
export interface Actor {
  readonly id: string;
  readonly role: string;
}

export interface Move {
  readonly move: ActionMove;
  readonly by: Actor;
  /** Why, where the rule asks for it. */
  readonly reason?: string;
}

export type RefusalCode =
  | 'NOT_FROM_THIS_STATE'
  | 'ROLE_MAY_NOT'
  | 'OWNER_MISSING'
  | 'DUE_DATE_MISSING'
  | 'NOT_THE_OWNER'
  | 'CHECKER_IS_OWNER'
  | 'EVIDENCE_MISSING'
  | 'PROOF_MISSING'
  | 'REMEDY_IS_OWED'
  | 'CONDITION_IS_OWED'
  | 'TOO_LATE_FOR_CONDITION'
  | 'REASON_MISSING';

/** Why a move is not legal: a code for programs and a sentence for people. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly says: string;
}

export type MoveOutcome =
  { readonly moved: true; readonly state: ActionState } | { readonly moved: false; readonly refusal: Refusal };

type Precondition = Exclude<RefusalCode, 'NOT_FROM_THIS_STATE' | 'ROLE_MAY_NOT' | 'REASON_MISSING'>;

interface MoveRule {
  readonly from: readonly ActionState[];
  readonly to: ActionState;
  readonly roles: readonly PlanRole[];
  readonly needs: readonly Precondition[];
  readonly reason: boolean;
}

const STEERS: readonly PlanRole[] = ['compliance-officer', 'organisation-admin'];
const WORKS: readonly PlanRole[] = ['contributor', ...STEERS];

/** Every legal move. What is not in this table is refused. */
export const MOVE_RULES: Readonly<Record<ActionMove, MoveRule>> = {
  accept: {
    from: ['proposed'],
    to: 'accepted',
    roles: STEERS,
    needs: ['OWNER_MISSING', 'DUE_DATE_MISSING', 'TOO_LATE_FOR_CONDITION'],
    reason: false,
  },
  start: { from: ['accepted'], to: 'started', roles: WORKS, needs: ['NOT_THE_OWNER'], reason: false },
  finish: { from: ['started'], to: 'done', roles: WORKS, needs: ['NOT_THE_OWNER'], reason: false },
  verify: {
    from: ['done'],
    to: 'verified',
    roles: STEERS,
    needs: ['CHECKER_IS_OWNER', 'EVIDENCE_MISSING', 'PROOF_MISSING'],
    reason: false,
  },
  'send-back': { from: ['done'], to: 'started', roles: STEERS, needs: ['CHECKER_IS_OWNER'], reason: true },
  decline: {
    from: ['proposed', 'accepted', 'started'],
    to: 'declined',
    roles: STEERS,
    needs: ['REMEDY_IS_OWED', 'CONDITION_IS_OWED'],
    reason: true,
  },
  reopen: { from: ['verified', 'declined'], to: 'proposed', roles: STEERS, needs: [], reason: true },
};

const MOVES = Object.keys(MOVE_RULES) as readonly ActionMove[];

const SAYS: Readonly<Record<Exclude<RefusalCode, 'NOT_FROM_THIS_STATE' | 'ROLE_MAY_NOT'>, string>> = {
  OWNER_MISSING: 'Name an owner first: somebody has to answer for the action.',
  DUE_DATE_MISSING: 'Set a due date first.',
  NOT_THE_OWNER: 'Only the owner of the action or a compliance officer can do this.',
  CHECKER_IS_OWNER: 'Somebody other than the owner has to check it.',
  EVIDENCE_MISSING: 'Link the evidence that shows it is done.',
  PROOF_MISSING:
    'What is linked proves nothing today: give a piece of evidence the date since when it is in effect, or link one that has not run out.',
  REMEDY_IS_OWED: 'This remedy answers a harm that happened. It cannot be declined.',
  CONDITION_IS_OWED: 'This is a condition of the review. It cannot be declined.',
  TOO_LATE_FOR_CONDITION: 'The review asks for this earlier: choose its date or one before.',
  REASON_MISSING: 'Give the reason: it is kept and printed in the report.',
};

const STATE_WORDS: Readonly<Record<ActionState, string>> = {
  proposed: 'proposed',
  accepted: 'accepted',
  started: 'started',
  done: 'done and waits to be checked',
  verified: 'verified',
  declined: 'declined',
};

/** True where the precondition is broken. */
const BROKEN: Readonly<Record<Precondition, (action: ActionFacts, by: Actor) => boolean>> = {
  OWNER_MISSING: (action) => action.owner === undefined,
  DUE_DATE_MISSING: (action) => action.dueOn === undefined,
  NOT_THE_OWNER: (action, by) => by.role === 'contributor' && action.owner !== by.id,
  CHECKER_IS_OWNER: (action, by) => action.owner === by.id,
  EVIDENCE_MISSING: (action) => action.evidenceCount === 0,
  PROOF_MISSING: (action) => action.provenUntil === undefined,
  REMEDY_IS_OWED: (action) => action.kind === 'remedy' && action.actualHarm,
  CONDITION_IS_OWED: (action) => action.conditionBy !== undefined,
  TOO_LATE_FOR_CONDITION: (action) =>
    action.conditionBy !== undefined && action.dueOn !== undefined && action.dueOn > action.conditionBy,
};

/** A move of the present state, with what it asks for and, if it is not open to this actor now, why. */
export interface OfferedMove {
  readonly move: ActionMove;
  readonly to: ActionState;
  readonly needsReason: boolean;
  readonly refusal?: Refusal;
}

/**
 * The moves that lead out of the action's state, in the order of the table. A move this actor cannot
 * make now carries its refusal, so that a screen can say why; a reason still to be typed is no refusal.
 */
export function allowedMoves(action: ActionFacts, actor: Actor): readonly OfferedMove[] {
  return MOVES.filter((move) => MOVE_RULES[move].from.includes(action.state)).map((move) => {
    const refusal = refusalOf(action, move, actor);
    const { to, reason } = MOVE_RULES[move];
    return { move, to, needsReason: reason, ...(refusal && { refusal }) };
  });
}

/** Moves an action or refuses by name. Never throws; nothing is changed, the new state is returned. */
export function moveAction(action: ActionFacts, { move, by, reason }: Move): MoveOutcome {
  const refusal = refusalOf(action, move, by);
  if (refusal) return { moved: false, refusal };
  if (MOVE_RULES[move].reason && !reason?.trim()) {
    return { moved: false, refusal: { code: 'REASON_MISSING', says: SAYS.REASON_MISSING } };
  }
  return { moved: true, state: MOVE_RULES[move].to };
}

function refusalOf(action: ActionFacts, move: ActionMove, by: Actor): Refusal | undefined {
  const rule = MOVE_RULES[move];
  if (!rule.from.includes(action.state)) {
    return {
      code: 'NOT_FROM_THIS_STATE',
      says: `The action is ${STATE_WORDS[action.state]}. This step is not open from there.`,
    };
  }
  if (!rule.roles.some((role) => role === by.role)) {
    return {
      code: 'ROLE_MAY_NOT',
      says: `Your role does not allow this. Ask ${rule.roles === WORKS ? 'its owner or a compliance officer' : 'a compliance officer'}.`,
    };
  }
  const code = rule.needs.find((need) => BROKEN[need](action, by));
  return code && { code, says: SAYS[code] };
}

/** What somebody may change of an action beside moving it. */
export interface Editing {
  /** Its words, date and watchers. */
  readonly edit: boolean;
  /** Who owns it: settled once it is done, so that nobody passes their own work on to check it. */
  readonly owner: boolean;
  /** Its steps, and what blocks it. */
  readonly work: boolean;
}

const NOTHING: Editing = { edit: false, owner: false, work: false };

/** Those who steer change everything that is open; the owner keeps their own work up to date. */
export function mayEdit({ state, owner }: Pick<ActionFacts, 'state' | 'owner'>, by: Actor): Editing {
  if (state === 'verified' || state === 'declined') return NOTHING;
  if (STEERS.some((role) => role === by.role)) return { edit: true, owner: state !== 'done', work: true };
  return { ...NOTHING, work: by.role === 'contributor' && owner === by.id };
}

/** Something happened that what was verified has to be checked again for: its check is open again. */
export function reopenCheck(state: ActionState): ActionState {
  return state === 'verified' ? 'done' : state;
}
