import { expect, it } from '@jest/globals';
import { matches, tierOn } from './evidence-age.ts';

const item = (tier: number, effectiveOn: string | null, questionIds: readonly string[] = ['q'], usable = true) => ({
  title: 'Release test',
  tier,
  effectiveOn,
  usable,
  concerns: [],
  questionIds: [...questionIds],
  actionKeys: [],
});

it('counts a record in full for a year and one tier less after it', () => {
  expect(tierOn(item(2, '2025-11-16'), '2026-11-16')).toBe(2);
  expect(tierOn(item(2, '2025-11-15'), '2026-11-16')).toBe(1);
});

it('counts a closed file, or one about another product, for nothing', () => {
  expect(tierOn(item(3, '2026-11-01', ['q'], false), '2026-11-16')).toBe(0);
});

it('finds what lost weight through age or has no date', () => {
  expect(matches('old', item(2, '2025-11-15'), '2026-11-16')).toBe(true);
  expect(matches('old', item(1, null), '2026-11-16')).toBe(true);
  expect(matches('old', item(0, null), '2026-11-16')).toBe(false);
});

it('finds what backs neither answer nor action', () => {
  expect(matches('unused', item(1, '2026-11-01', []), '2026-11-16')).toBe(true);
  expect(matches('unused', item(1, '2026-11-01'), '2026-11-16')).toBe(false);
  const proves = { ...item(1, '2026-11-01', []), actionKeys: ['answer:q'] };
  expect(matches('unused', proves, '2026-11-16')).toBe(false);
});
