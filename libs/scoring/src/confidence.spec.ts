import { anInput, anInstrument, aQuestion, at } from '../../../test/support/small-instrument.js';
import { compileInstrument } from './compile-instrument.js';
import { confidenceOf } from './confidence.js';
import { scoreAssessment } from './score-assessment.js';

describe('confidence', () => {
  // Backed share and range of a set of weight 100; 4 weighted levels are 1 point of its range.
  it.each([
    [80, 60, 'high'],
    [79, 60, 'medium'],
    [80, 61, 'medium'],
    [50, 120, 'medium'],
    [49, 120, 'low'],
    [50, 121, 'low'],
    [100, 121, 'low'],
  ] as const)('with %i%% backed and a range of %i quarter points is %s', (backed, range, confidence) => {
    expect(confidenceOf(backed, range, 100)).toBe(confidence);
  });
});

describe('stale evidence', () => {
  const stale = (evidence: Parameters<typeof at>[2], ...more: readonly string[]) => {
    const answer = at(4, 2, evidence);
    const items = [...(answer.evidence ?? []), ...more.map((effectiveOn) => ({ tier: 2 as const, effectiveOn }))];
    const compiled = compileInstrument(anInstrument([aQuestion('a')]));
    return scoreAssessment(compiled, anInput({ answers: { a: { ...answer, evidence: items } } })).questions[0]?.stale;
  };

  it('is marked where a younger item would count for more', () => {
    expect([stale('2025-11-20'), stale('2026-11-22'), stale('2025-11-21')]).toEqual([true, true, false]);
  });

  it('is forgotten once a fresh item of the same tier stands beside it', () => {
    expect(stale('2024-01-01', '2026-11-01')).toBe(false);
  });
});
