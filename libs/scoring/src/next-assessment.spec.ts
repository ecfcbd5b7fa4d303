import { describe, expect, it } from '@jest/globals';
import { addMonths, lastDeclarationOn, nextAssessmentOn } from './next-assessment.js';

describe('when an assessment is due again', () => {
  it('is after a year where a high risk is left or children under 13 use it, otherwise after two', () => {
    const asOf = '2026-11-21';
    expect(nextAssessmentOn({ asOf, worstResidual: 'high', under13: false })).toBe('2027-11-21');
    expect(nextAssessmentOn({ asOf, worstResidual: 'low', under13: true })).toBe('2027-11-21');
    expect(nextAssessmentOn({ asOf, worstResidual: 'medium', under13: false })).toBe('2028-11-21');
    expect(nextAssessmentOn({ asOf, worstResidual: null, under13: false })).toBe('2028-11-21');
  });

  it('asks each quarter whether anything changed, only where a high or critical risk is left', () => {
    const critical = { asOf: '2026-11-30', worstResidual: 'critical', under13: false } as const;
    expect(lastDeclarationOn(critical, '2027-02-27')).toBeNull();
    expect(lastDeclarationOn(critical, '2027-02-28')).toBe('2027-02-28');
    expect(lastDeclarationOn(critical, '2027-06-01')).toBe('2027-05-30');
    expect(lastDeclarationOn({ ...critical, worstResidual: 'medium' }, '2028-02-28')).toBeNull();
  });

  it('clamps the day to the end of the month', () => {
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
  });
});
