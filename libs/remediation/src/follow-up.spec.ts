import fc from 'fast-check';
import { isOverdue, provenUntil, provesUntil, type ProofItem } from './follow-up.js';
import { mayEdit, reopenCheck, type ActionState } from './move-action.js';

const TODAY = '2026-11-02';
const anItem = (over: Partial<ProofItem> = {}): ProofItem => ({
  tier: 2,
  usable: true,
  effectiveOn: '2026-10-01',
  validUntil: null,
  ...over,
});

describe('what proves an action', () => {
  it('holds for a year, a document for two, and never longer than it says of itself', () => {
    expect(provesUntil(anItem(), TODAY)).toBe('2027-10-01');
    expect(provesUntil(anItem({ tier: 1 }), TODAY)).toBe('2028-10-01');
    expect(provesUntil(anItem({ validUntil: '2026-12-31' }), TODAY)).toBe('2026-12-31');
    expect(provesUntil(anItem({ tier: 1, effectiveOn: '2026-02-28' }), TODAY)).toBe('2028-02-28');
    expect(provesUntil(anItem({ tier: 2, effectiveOn: '2024-02-29' }), '2024-03-01')).toBe('2025-02-28');
  });

  it.each([
    ['without a date of effect', { effectiveOn: null }],
    ['before its effect begins', { effectiveOn: '2026-11-03' }],
    ['that nobody can open or that is about another product', { usable: false }],
    ['that is a mere claim', { tier: 0 }],
    ['that has run out', { validUntil: '2026-11-01' }],
    ['that is too old', { effectiveOn: '2025-11-01' }],
  ])('is nothing %s', (_why, over) => {
    expect(provesUntil(anItem(over), TODAY)).toBeNull();
    expect(provenUntil([anItem(over)], TODAY)).toBeNull();
  });

  it('is as good as its best piece, in whatever order', () => {
    const item = fc.record({
      tier: fc.nat({ max: 3 }),
      usable: fc.boolean(),
      effectiveOn: fc.option(fc.constantFrom('2024-11-02', '2025-11-02', '2026-06-30', '2027-01-01'), { nil: null }),
      validUntil: fc.option(fc.constantFrom('2026-11-01', '2026-11-02', '2027-03-01'), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), (items) => {
        const until = provenUntil(items, TODAY);
        expect(provenUntil(items.toReversed(), TODAY)).toBe(until);
        expect(until === null || until >= TODAY).toBe(true);
        expect(items.map((one) => provesUntil(one, TODAY)).every((one) => one === null || one <= until!)).toBe(true);
      }),
      { seed: 25, numRuns: 500 },
    );
  });
});

describe('following an action up', () => {
  it('counts as overdue what is accepted or started and past its day', () => {
    const states: ActionState[] = ['proposed', 'accepted', 'started', 'done', 'verified', 'declined'];
    expect(states.filter((state) => isOverdue(state, '2026-11-01', TODAY))).toEqual(['accepted', 'started']);
    expect(isOverdue('accepted', TODAY, TODAY)).toBe(false);
    expect(isOverdue('accepted', null, TODAY)).toBe(false);
  });

  it('opens the check of what was verified again, and leaves everything else alone', () => {
    expect(reopenCheck('verified')).toBe('done');
    expect(reopenCheck('started')).toBe('started');
  });

  it('lets those who steer change everything open, but not the owner of what is done, and owners their own work', () => {
    const officer = { id: 'officer', role: 'compliance-officer' };
    const owner = { id: 'owner', role: 'contributor' };
    expect(mayEdit({ state: 'started' }, officer)).toEqual({ edit: true, owner: true, work: true });
    expect(mayEdit({ state: 'done' }, officer)).toEqual({ edit: true, owner: false, work: true });
    expect(mayEdit({ state: 'verified' }, officer)).toEqual({ edit: false, owner: false, work: false });
    expect(mayEdit({ state: 'started', owner: 'owner' }, owner)).toEqual({ edit: false, owner: false, work: true });
    expect(mayEdit({ state: 'started', owner: 'officer' }, owner).work).toBe(false);
    expect(mayEdit({ state: 'started', owner: 'x' }, { id: 'x', role: 'executive' }).work).toBe(false);
  });
});
