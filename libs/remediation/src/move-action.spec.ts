import fc from 'fast-check';
import {
  allowedMoves,
  moveAction,
  MOVE_RULES,
  type ActionFacts,
  type ActionMove,
  type ActionState,
  type Actor,
} from './move-action.js';

const officer: Actor = { id: 'officer', role: 'compliance-officer' };
const owner: Actor = { id: 'owner', role: 'contributor' };
const anAction = (over: Partial<ActionFacts> = {}): ActionFacts => ({
  state: 'proposed',
  kind: 'prevent',
  actualHarm: false,
  owner: 'owner',
  dueOn: '2026-12-16',
  evidenceCount: 0,
  ...over,
});
const refusal = (action: ActionFacts, move: ActionMove, by: Actor, reason?: string) => {
  const outcome = moveAction(action, { move, by, reason });
  return outcome.moved ? outcome.state : outcome.refusal.code;
};

describe('the way of an action', () => {
  it('goes from proposed to verified with an owner, a date, evidence and a second person', () => {
    expect(refusal(anAction(), 'accept', officer)).toBe('accepted');
    expect(refusal(anAction({ state: 'accepted' }), 'start', owner)).toBe('started');
    expect(refusal(anAction({ state: 'started' }), 'finish', owner)).toBe('done');
    expect(refusal(anAction({ state: 'done', evidenceCount: 1, provenUntil: '2027-10-01' }), 'verify', officer)).toBe(
      'verified',
    );
  });

  it('is not accepted without an owner and a date', () => {
    expect(refusal(anAction({ owner: undefined }), 'accept', officer)).toBe('OWNER_MISSING');
    expect(refusal(anAction({ dueOn: undefined }), 'accept', officer)).toBe('DUE_DATE_MISSING');
  });

  it('is not verified without evidence, nor by its own owner', () => {
    expect(refusal(anAction({ state: 'done' }), 'verify', officer)).toBe('EVIDENCE_MISSING');
    expect(refusal(anAction({ state: 'done', evidenceCount: 1 }), 'verify', officer)).toBe('PROOF_MISSING');
    expect(refusal(anAction({ state: 'done', evidenceCount: 2, owner: 'officer' }), 'verify', officer)).toBe(
      'CHECKER_IS_OWNER',
    );
  });

  it('is declined only with a reason, and never where it is the remedy of a harm that happened', () => {
    expect(refusal(anAction(), 'decline', officer)).toBe('REASON_MISSING');
    expect(refusal(anAction(), 'decline', officer, '  ')).toBe('REASON_MISSING');
    expect(refusal(anAction(), 'decline', officer, 'The feature is withdrawn.')).toBe('declined');
    expect(refusal(anAction({ kind: 'remedy', actualHarm: true }), 'decline', officer, 'Too dear.')).toBe(
      'REMEDY_IS_OWED',
    );
    expect(refusal(anAction({ kind: 'remedy' }), 'decline', officer, 'Nobody was harmed.')).toBe('declined');
  });

  it('is worked on by its owner or those who steer the plan', () => {
    const other: Actor = { id: 'other', role: 'contributor' };
    expect(refusal(anAction({ state: 'accepted' }), 'start', other)).toBe('NOT_THE_OWNER');
    expect(refusal(anAction({ state: 'accepted' }), 'start', officer)).toBe('started');
    expect(refusal(anAction(), 'accept', owner)).toBe('ROLE_MAY_NOT');
    expect(refusal(anAction(), 'accept', { id: 'x', role: 'executive' })).toBe('ROLE_MAY_NOT');
  });

  it('can be sent back to work or opened again, with a reason', () => {
    expect(refusal(anAction({ state: 'done' }), 'send-back', officer, 'One platform is missing.')).toBe('started');
    expect(refusal(anAction({ state: 'verified' }), 'reopen', officer, 'A release undid it.')).toBe('proposed');
    expect(refusal(anAction({ state: 'declined' }), 'reopen', officer)).toBe('REASON_MISSING');
  });

  it('says in a sentence why a move is refused', () => {
    const outcome = moveAction(anAction({ state: 'verified' }), { move: 'start', by: officer });
    expect(outcome).toEqual({
      moved: false,
      refusal: { code: 'NOT_FROM_THIS_STATE', says: 'The action is verified. This step is not open from there.' },
    });
  });
});

describe('offered moves', () => {
  it('lists the moves of the state and says what keeps one closed', () => {
    const offered = allowedMoves(anAction({ state: 'done' }), officer);
    expect(offered.map(({ move, to, needsReason, refusal: why }) => [move, to, needsReason, why?.code])).toEqual([
      ['verify', 'verified', false, 'EVIDENCE_MISSING'],
      ['send-back', 'started', true, undefined],
    ]);
  });

  it('agree with moveAction for every action, actor and move', () => {
    const states: readonly ActionState[] = ['proposed', 'accepted', 'started', 'done', 'verified', 'declined'];
    const moves = Object.keys(MOVE_RULES) as ActionMove[];
    fc.assert(
      fc.property(
        fc.record({
          state: fc.constantFrom(...states),
          kind: fc.constantFrom('prevent' as const, 'remedy' as const),
          actualHarm: fc.boolean(),
          owner: fc.option(fc.constantFrom('owner', 'officer'), { nil: undefined }),
          dueOn: fc.option(fc.constant('2026-12-16'), { nil: undefined }),
          evidenceCount: fc.nat({ max: 2 }),
          provenUntil: fc.option(fc.constant('2027-10-01'), { nil: undefined }),
        }),
        fc.constantFrom(officer, owner, { id: 'x', role: 'executive' }),
        fc.constantFrom(...moves),
        (action, by, move) => {
          const offer = allowedMoves(action, by).find((offered) => offered.move === move);
          const outcome = moveAction(action, { move, by, reason: 'Written down.' });
          expect(outcome.moved).toBe(offer !== undefined && offer.refusal === undefined);
        },
      ),
      { seed: 25, numRuns: 1000 },
    );
  });
});
