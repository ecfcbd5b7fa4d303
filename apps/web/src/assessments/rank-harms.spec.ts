import { expect, it } from '@jest/globals';
import type { AssessmentResult, HarmResult } from '#libs/scoring';
import { rankHarms } from './rank-harms.ts';

const harm = (
  id: string,
  residual: HarmResult['residual'],
  residualSeverity: number,
  applies: HarmResult['applies'] = 'true',
) =>
  ({
    id,
    residual,
    residualSeverity,
    residualLikelihood: 2,
    control: 0,
    applies,
    ratings: { irremediability: 2 },
  }) as HarmResult;

it('numbers the harms that apply from the worst that is left', () => {
  const result = {
    harms: [
      harm('low', 'low', 1),
      harm('off', 'critical', 4, 'false'),
      harm('serious', 'high', 3),
      harm('grave', 'high', 4),
      harm('asked', 'critical', 4, 'not-known'),
    ],
  } as unknown as AssessmentResult;
  expect(rankHarms(result).map(({ number, id }) => `${number} ${id}`)).toEqual([
    '1 asked',
    '2 grave',
    '3 serious',
    '4 low',
  ]);
});
