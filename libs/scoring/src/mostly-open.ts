import type { Progress } from './assessment-result.js';

/**
 * Whether a status should say first how much is open: more than half of the questions that apply are blank, and no
 * red line is breached. What is blank counts as the worst, so the first gate would say more about the gaps than about
 * the product. This orders words only: gates, headline and figures of the method stay as they are.
 *
 * @param firstGate id of the first open gate, `null` where none is open
 */
export function isMostlyOpen(
  { applicable, blank }: Pick<Progress, 'applicable' | 'blank'>,
  firstGate: string | null,
): boolean {
  return firstGate !== 'G1' && 2 * blank > applicable;
}
