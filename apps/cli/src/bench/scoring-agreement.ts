import {
  compareFractions,
  fraction,
  type AssessmentResult,
  type Fraction,
  type LiveAssessment,
  type SetScore,
} from '#libs/scoring';
import { gatesIn, type Standing } from './scoring-delta-floor.js';
import type { FloorResult, FloorSet } from './scoring-floor.js';
import type { Form } from './scoring-form.js';

const RED_LINE = ['NOT_APPLICABLE', 'CLEAR', 'UNRESOLVED', 'BREACHED'];
const TRUTH = ['false', 'not-known', 'true'];

/**
 * A benchmark of two programs that disagree compares nothing.
 * @throws Error naming the first figure in which engine and floor differ
 */
export function checkAgreement(engine: AssessmentResult, floor: FloorResult): void {
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
  floor.rights.forEach((set, place) => checkSet(engine.clusters[place], set));
  floor.modules.forEach((set, place) => checkSet(engine.modules[place], set));
  checkSet(engine.overall, floor.overall);
  if (engine.gates.map((gate) => gate.id).join() !== floor.gates.join()) throw differ('the gates');
  if (!isClose(engine.index.value, floor.index) || !isClose(engine.index.upper, floor.upper)) throw differ('the index');
}

/** @throws Error as above, for what is read after a change */
export function checkChange(form: Form, live: LiveAssessment, floor: Standing): void {
  if (!isClose(live.index.value, floor.index) || !isClose(live.index.upper, floor.upper)) throw differ('the index');
  if (live.gates.map((gate) => gate.id).join() !== gatesIn(floor.gates).join()) throw differ('the gates');
  floor.rights.forEach(({ score }, place) => {
    if (!isClose(live.clusters[place]?.score ?? null, score)) throw differ(`the score of right ${place}`);
  });
  form.questions.forEach(({ id }, place) => {
    if (live.question(id)?.applies !== TRUTH[floor.questions[place]?.applies ?? -1])
      throw differ(`whether ${id} applies`);
  });
}

const differ = (what: string) =>
  new Error(`Engine and floor disagree on ${what}; the benchmark would compare nothing.`);

function checkSet(found: SetScore | undefined, expected: FloorSet): void {
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
