import type { AssessmentResult, Fraction, GateId, Mover } from './assessment-result.js';
import { addFractions, compareFractions, fraction } from './fraction.js';

/** What would move the whole assessment, with all it would gain. */
export interface TopMover extends Pick<Mover, 'question' | 'how' | 'toLevel' | 'toTier' | 'lifts'> {
  /** Clusters it would raise, instrument order. */
  readonly clusters: readonly string[];
  /** What it gains in all of them together. */
  readonly gain: Fraction;
}

/**
 * The steps that would move the whole result most: those that lift a gate first, the gravest gate before the others,
 * then by what they gain over all clusters.
 */
export function topMovers(
  { movers, gates }: Pick<AssessmentResult, 'movers' | 'gates'>,
  most: number,
): readonly TopMover[] {
  const byQuestion = new Map<string, TopMover>();
  for (const [cluster, list] of Object.entries(movers)) {
    for (const { gain, ...mover } of list) {
      const known = byQuestion.get(mover.question);
      byQuestion.set(mover.question, {
        ...mover,
        clusters: [...(known?.clusters ?? []), cluster],
        gain: addFractions(known?.gain ?? fraction(0), gain),
      });
    }
  }
  const order = gates.map(({ id }) => id);
  const gravest = (lifts: readonly GateId[]) => {
    const place = order.findIndex((id) => lifts.includes(id));
    return place < 0 ? order.length : place;
  };
  return [...byQuestion.values()]
    .toSorted((a, b) => gravest(a.lifts) - gravest(b.lifts) || compareFractions(b.gain, a.gain))
    .slice(0, most);
}
