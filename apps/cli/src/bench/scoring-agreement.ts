import { compareFractions, fraction, type AssessmentResult, type Fraction, type SetScore } from '#libs/scoring';
import type { FloorResult, FloorSet } from './scoring-floor.js';

const RED_LINE = ['NOT_APPLICABLE', 'CLEAR', 'UNRESOLVED', 'BREACHED'];
const TRUTH = ['false', 'not-known', 'true'];

/**
 * A benchmark of two programs that disagree compares nothing.
 * @throws Error naming the first figure in which engine and floor differ
 */
export function checkAgreement(engine: AssessmentResult, floor: FloorResult): void {
  const differ = (what: string) =>
    new Error(`Engine and floor disagree on ${what}; the benchmark would compare nothing.`);
  floor.questions.forEach((expected, place) => {
    const found = engine.questions[place];
    const same =
      found?.id === expected.id &&
      found.state === expected.state &&
      (found.level ?? -1) === expected.level &&
      found.tier === expected.tier &&
      (found.evidenced ?? 0) === expected.evidenced &&
      found.points === expected.points &&
      found.claim === expected.claim &&
      found.upper === expected.upper &&
      (found.redLine?.state ?? RED_LINE[0]) === RED_LINE[expected.redLine] &&
      found.because.length === expected.because.length &&
      expected.because.every(({ question, truth }, at) => {
        const reason = found.because[at];
        return reason?.answer === `question-${question}` && reason.truth === TRUTH[truth];
      });
    if (!same) throw differ(`question ${expected.id}`);
  });
  floor.rights.forEach((set, place) => checkSet(engine.clusters[place], set, differ));
  floor.modules.forEach((set, place) => checkSet(engine.modules[place], set, differ));
  checkSet(engine.overall, floor.overall, differ);
  if (engine.gates.map((gate) => gate.id).join() !== floor.gates.join()) throw differ('the gates');
  if (!isClose(engine.index.value, floor.index) || !isClose(engine.index.upper, floor.upper)) throw differ('the index');
}

function checkSet(found: SetScore | undefined, expected: FloorSet, differ: (what: string) => Error): void {
  const figures = ['score', 'claim', 'upper', 'coverage', 'support'] as const;
  for (const figure of figures) {
    if (!isClose(found?.[figure] ?? null, expected[figure])) throw differ(`the ${figure} of ${found?.id}`);
  }
}

/** Doubles and exact fractions agree to a millionth. */
function isClose(exact: Fraction | null, double: number | null): boolean {
  if (exact === null || double === null) return exact === double;
  const scaled = Math.round(double * 1e6);
  const near = (by: number) => compareFractions(exact, fraction(scaled + by, 1e6));
  return near(-1) >= 0 && near(1) <= 0;
}
