import { expect, it } from '@jest/globals';
import { matches, tierOn } from './evidence-age.ts';

const item = (tier: number, effectiveOn: string | null, questionIds: readonly string[] = ['q']) => ({
  tier,
  effectiveOn,
  questionIds: [...questionIds],
});

it('counts a record in full for a year and one tier less after it', () => {
  expect(tierOn(item(2, '2025-11-16'), '2026-11-16')).toBe(2);
  expect(tierOn(item(2, '2025-11-15'), '2026-11-16')).toBe(1);
});

it('finds what lost weight through age or has no date', () => {
  expect(matches('old', item(2, '2025-11-15'), '2026-11-16')).toBe(true);
  expect(matches('old', item(1, null), '2026-11-16')).toBe(true);
  expect(matches('old', item(0, null), '2026-11-16')).toBe(false);
});

it('finds what backs no answer', () => {
  expect(matches('unused', item(1, '2026-11-01', []), '2026-11-16')).toBe(true);
  expect(matches('unused', item(1, '2026-11-01'), '2026-11-16')).toBe(false);
});
