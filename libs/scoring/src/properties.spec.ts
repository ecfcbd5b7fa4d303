import { proposePlan } from '#libs/remediation';
import { ANYTHING, holds, isAtLeast, plain, score, setsOf } from '../../../test/support/for-all-assessments.js';
import { randomOwnHarm } from '../../../test/support/random-assessment.js';
import type { AssessmentResult, RiskLevel } from './assessment-result.js';
import { addFractions, compareFractions, fraction } from './fraction.js';

describe('for every assessment', () => {
  it('(5) no figure depends on the order of anything', () => {
    holds(ANYTHING, ({ instrument, input, random }) => {
      const entries = <T>(record: Readonly<Record<string, T>>) =>
        Object.fromEntries(random.shuffled(Object.entries(record)));
      const shuffled = {
        ...instrument,
        questions: random
          .shuffled(instrument.questions)
          .map((question) => ({ ...question, rights: random.shuffled(question.rights) })),
        modules: random.shuffled(instrument.modules),
        clusters: random.shuffled(instrument.clusters),
        redLines: random.shuffled(instrument.redLines),
        harms: random.shuffled(instrument.harms).map((harm) => ({ ...harm, controls: random.shuffled(harm.controls) })),
      };
      const reordered = {
        ...input,
        answers: entries(input.answers),
        profile: entries(input.profile),
        harms: entries(input.harms),
      };
      const [first, second] = [score({ instrument, input }), score({ instrument: shuffled, input: reordered })];
      expect(plain(orderless(second))).toBe(plain(orderless(first)));
    });
  });

  it('(6) a breached red line holds the index and its range at 24 or less', () => {
    holds({ ...ANYTHING, mode: 'full', redLines: 0.6 }, (assessment) => {
      const { redLines, index, headline } = score(assessment);
      if (!redLines.some((redLine) => redLine.state === 'BREACHED') || index.value === null || index.upper === null)
        return false;
      expect(headline).toBe('Red line open');
      expect(index.band).toBeNull();
      expect(
        Math.max(compareFractions(index.value, fraction(24)), compareFractions(index.upper, fraction(24))),
      ).toBeLessThanOrEqual(0);
    });
  });

  it('(7) nothing that is not assessed ever counts as 0', () => {
    holds({ ...ANYTHING, mode: 'full' }, (assessment) => {
      const result = score(assessment);
      for (const set of setsOf(result)) {
        const figures = [
          set.score,
          set.claim,
          set.upper,
          set.coverage,
          set.support,
          set.range,
          set.band,
          set.confidence,
          set.inheritedShare,
        ];
        const nulls = figures.filter((figure) => figure === null).length;
        const isAssessed = set.because.length > 0;
        const isWhole = nulls === (isAssessed ? 0 : figures.length) && (set.reason === undefined) === isAssessed;
        if (!isWhole) throw new Error(`${set.id} is neither assessed nor left out.`);
      }
      const scores = result.clusters.flatMap((cluster) => cluster.score ?? []);
      expect(result.index.nonNull).toBe(scores.length);
      if (scores.length === 0)
        expect(result.index).toMatchObject({ value: null, mean: null, reason: 'NOTHING_APPLIES' });
      else {
        const sum = scores.reduce(addFractions);
        expect(result.index.mean).toEqual(fraction(sum.n, sum.d * BigInt(scores.length)));
      }
    });
  });

  it('(8) the same input gives the identical result', () => {
    holds(ANYTHING, (assessment) => {
      const copy = structuredClone({ instrument: assessment.instrument, input: assessment.input });
      expect(plain(score(copy))).toBe(plain(score(assessment)));
    });
  });

  it('(9) a score never passes its claim, nor a claim its upper, nor the index its range', () => {
    holds(ANYTHING, (assessment) => {
      const result = score(assessment);
      for (const set of setsOf(result)) {
        const isOrdered = isAtLeast(set.claim, set.score) && isAtLeast(set.upper, set.claim);
        if (!isOrdered) throw new Error(`The figures of ${set.id} are out of order.`);
      }
      expect(isAtLeast(result.index.upper, result.index.value)).toBe(true);
    });
  });

  it('(11) controls never leave a harm worse than it was', () => {
    const order: readonly RiskLevel[] = ['low', 'medium', 'high', 'critical'];
    holds(ANYTHING, (assessment) => {
      const { harms } = score(assessment);
      for (const harm of harms) expect(order.indexOf(harm.residual)).toBeLessThanOrEqual(order.indexOf(harm.inherent));
      return harms.length > 0;
    });
  });

  it('a harm of their own that nobody has rated changes no practice figure and opens no gate', () => {
    holds(ANYTHING, (assessment) => {
      const { instrument, input, random } = assessment;
      const { title, rights, proposedControls } = randomOwnHarm(random, instrument);
      const added = { id: 'own:added', title, rights, proposedControls };
      const [before, after] = [
        score(assessment),
        score({ instrument, input: { ...input, ownHarms: [...(input.ownHarms ?? []), added] } }),
      ];
      const practice = ({ questions, modules, clusters, overall, redLines, gates, index, movers }: AssessmentResult) =>
        plain({ questions, modules, clusters, overall, redLines, gates, index, movers });
      expect(practice(after)).toBe(practice(before));
      expect(after.harms.filter(({ id }) => id !== added.id)).toEqual(before.harms);
    });
  });

  it('links that are only proposed change nothing but what they would leave', () => {
    holds(ANYTHING, ({ instrument, input }) => {
      const ownHarms = input.ownHarms?.map(({ proposedControls: _proposed, ...harm }) => harm);
      const [linked, unlinked] = [score({ instrument, input }), score({ instrument, input: { ...input, ownHarms } })];
      const harms = linked.harms.map(({ ifAccepted: _ifAccepted, ...harm }) => harm);
      expect(plain({ ...linked, harms })).toBe(plain(unlinked));
    });
  });

  it('(12) a plan names each item once and begins with the breaches', () => {
    holds({ ...ANYTHING, mode: 'full', redLines: 0.4 }, (assessment) => {
      const plan = proposePlan(assessment.instrument, assessment.input, score(assessment));
      expect(new Set(plan.map((item) => item.key)).size).toBe(plan.length);
      const breaches = plan.filter((item) => item.urgency === 'breach').length;
      expect(plan.slice(0, breaches).every((item) => item.urgency === 'breach')).toBe(true);
      return breaches > 0;
    });
  });
});

/** A result with every list put into one order. */
function orderless(result: AssessmentResult): unknown {
  const keyOf = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return String(value);
    const named = value as { readonly id?: string; readonly question?: string };
    return named.id ?? named.question ?? plain(value);
  };
  const sorted = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (!Array.isArray(value))
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)]));
    const keyed = value.map((each: unknown) => ({ key: keyOf(each), each: sorted(each) }));
    return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ each }) => each);
  };
  // Equal movers stand in instrument order, and only the first five are kept.
  const { gates, ...rest } = { ...result, movers: {} };
  return { ...(sorted(rest) as object), gates: gates.map(sorted), gateOrder: gates.map((gate) => gate.id) };
}
