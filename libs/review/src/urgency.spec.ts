import { describe, expect, it } from '@jest/globals';
import { fraction } from '#libs/scoring';
import { ANYTHING, holds, score } from '../../../test/support/for-all-assessments.js';
import { caseFigures, urgency } from './urgency.js';

const CALM = { breached: 0, worstResidual: 0, unresolved: 0, severeHarms: 0, coverage: fraction(100) };

describe('urgency', () => {
  it('reads as digits: breaches, worst residual, not cleared, severe harms, weak evidence', () => {
    const each = { breached: 2, worstResidual: 4, unresolved: 1, severeHarms: 3, coverage: fraction(31) };
    expect(urgency(each)).toBe(24132);
    expect(urgency(CALM)).toBe(0);
  });

  it.each([
    [fraction(0), 3],
    [fraction(24), 3],
    [fraction(25), 2],
    [fraction(149, 2), 1],
    [fraction(75), 0],
    [null, 0],
  ])('calls evidence weak by quarters', (coverage, digit) => {
    expect(urgency({ ...CALM, coverage })).toBe(digit);
  });

  it('puts one breach before any number of lesser faults', () => {
    const worstWithoutBreach = {
      breached: 0,
      worstResidual: 4,
      unresolved: 50,
      severeHarms: 50,
      coverage: fraction(0),
    };
    expect(urgency({ ...CALM, breached: 1 })).toBeGreaterThan(urgency(worstWithoutBreach));
    expect(urgency({ ...worstWithoutBreach, breached: 50 })).toBe(94993);
  });

  it('agrees with the gates of every assessment', () => {
    holds({ ...ANYTHING, mode: 'full', redLines: 0.3 }, (assessment) => {
      const result = score(assessment);
      const figures = caseFigures(result);
      const open = (id: string) => result.gates.some((gate) => gate.id === id);
      expect([figures.breached > 0, figures.unresolved > 0, figures.worstResidual === 4]).toEqual([
        open('G1'),
        open('G2'),
        open('G3'),
      ]);
      expect(figures.coverage === null || /^\d{1,3}\.\d\d$/.test(figures.coverage)).toBe(true);
    });
  });
});
