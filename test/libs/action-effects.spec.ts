import { expect } from '@jest/globals';
import { bestNext, effectOf, proposePlan, raisedAnswers, resultWith } from '#libs/remediation';
import { compareFractions, compileInstrument, scoreAssessment } from '#libs/scoring';
import fc from 'fast-check';
import { FIXED_SET } from '../support/for-all-assessments.js';
import { randomAssessment } from '../support/random-assessment.js';

const RISKS = ['low', 'medium', 'high', 'critical'];
const seeded = (check: (seed: number) => void) =>
  fc.assert(
    fc.property(fc.integer(), (seed) => check(seed)),
    { seed: 20261122, numRuns: 400 },
  );

describe('the expected effect of actions', () => {
  it('never lowers the index or a right, and never raises a harm', () => {
    let moved = 0;
    seeded((seed) => {
      const { instrument, input } = randomAssessment(seed, FIXED_SET);
      const compiled = compileInstrument(instrument);
      const before = scoreAssessment(compiled, input);
      const raised = raisedAnswers(
        compiled,
        input,
        before,
        before.questions.map(({ id }) => id),
      );
      const { index, rights, harms } = effectOf(before, resultWith(compiled, input, raised));
      if (index.before && index.after) expect(compareFractions(index.after, index.before)).toBeGreaterThanOrEqual(0);
      for (const right of rights) {
        if (right.before && right.after) expect(compareFractions(right.after, right.before)).toBeGreaterThan(0);
      }
      for (const harm of harms) expect(RISKS.indexOf(harm.after)).toBeLessThan(RISKS.indexOf(harm.before));
      moved += rights.length;
    });
    expect(moved).toBeGreaterThan(400);
  });
});

describe('what to do next', () => {
  it('is few actions of the plan, each named once, that make their harm less likely as said', () => {
    let steps = 0;
    seeded((seed) => {
      const { instrument, input } = randomAssessment(seed, FIXED_SET);
      const compiled = compileInstrument(instrument);
      const result = scoreAssessment(compiled, input);
      const plan = proposePlan(instrument, input, result);
      const next = bestNext(compiled, input, result, plan);
      const keys = next.flatMap((step) => step.keys);
      expect(new Set(keys).size).toBe(keys.length);
      expect(next.length).toBeLessThanOrEqual(3);
      const known = new Set(plan.map(({ key }) => key));
      expect(keys.every((key) => known.has(key))).toBe(true);
      const done: string[] = [];
      for (const step of next) {
        const standing = (questions: readonly string[]) => {
          const raised = raisedAnswers(compiled, input, result, questions);
          const found = resultWith(compiled, input, raised).harms.find(({ id }) => id === step.harm)!;
          return { residual: found.residual, likelihood: found.residualLikelihood };
        };
        expect(standing(done)).toEqual(step.from);
        done.push(...step.keys.map((key) => key.slice('answer:'.length)));
        expect(standing(done)).toEqual(step.to);
        expect(step.to.likelihood).toBeLessThan(step.from.likelihood);
      }
      steps += next.length;
    });
    expect(steps).toBeGreaterThan(40);
  });
});
