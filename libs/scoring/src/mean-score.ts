import type { Fraction } from './assessment-result.js';
import { greatestCommonInteger } from './fraction.js';

/** Two whole numbers that stand for their quotient. */
interface Ratio {
  readonly n: number;
  readonly d: number;
}

/**
 * The exact, reduced mean of the scores `25 × levels / weight` (section 3.7).
 *
 * A common denominator of a dozen weights outgrows a double, and BigInt is slow. So the sum is built up in doubles
 * while it stays whole and exact, and begun anew when it would not; BigInt only joins the few partial sums. The
 * denominator is then a product of known factors, and reducing by each of them in turn reduces by all.
 * @param sets at least one; `levels` from 0 to 4 × weight, `weight` above 0
 */
export function meanScore(sets: readonly { readonly levels: number; readonly weight: number }[]): Fraction {
  const sums = partialSums(sets);
  let n = 0n;
  let d = 1n;
  for (const sum of sums) {
    n = n * BigInt(sum.d) + BigInt(sum.n) * d;
    d *= BigInt(sum.d);
  }
  n *= 25n;
  d = 1n;
  for (const factor of [sets.length, ...sums.map((sum) => sum.d)]) {
    const shared = greatestCommonInteger(factor, Number(n % BigInt(factor)));
    if (shared > 1) n /= BigInt(shared);
    d *= BigInt(factor / shared);
  }
  return { n, d };
}

function partialSums(sets: readonly { readonly levels: number; readonly weight: number }[]): readonly Ratio[] {
  // A sum is at most 4 for each set, so its numerator stays a safe integer below this denominator.
  const largest = Number.MAX_SAFE_INTEGER / (4 * sets.length);
  const sums: Ratio[] = [];
  let [n, d] = [0, 1];
  for (const { levels, weight } of sets) {
    const shared = greatestCommonInteger(weight, d);
    const next = d * (weight / shared);
    if (next > largest) {
      sums.push({ n, d });
      [n, d] = [levels, weight];
    } else {
      n = n * (weight / shared) + levels * (d / shared);
      d = next;
    }
  }
  sums.push({ n, d });
  return sums;
}
