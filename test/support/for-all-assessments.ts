import fc from 'fast-check';
import type { Question } from '#libs/instruments';
import {
  compareFractions,
  compileInstrument,
  scoreAssessment,
  type Answer,
  type AssessmentInput,
  type AssessmentResult,
  type Fraction,
  type SetScore,
} from '#libs/scoring';
import { randomAssessment, type RandomAssessment, type Shape } from './random-assessment.js';

const RUNS = 5_000;
/** Conditions over flags only, so that a changed answer leaves the set of applicable questions as it was. */
export const FIXED_SET: Shape = { mode: 'full', answerConditions: false, verdicts: false };
export const ANYTHING: Shape = { answerConditions: true, verdicts: true };

/**
 * Checks a property on seeded cases. `check` returns false where its premise does not hold, and a third of the
 * cases must satisfy it, so that no property can pass by never being tried.
 */
export function holds(shape: Shape, check: (assessment: RandomAssessment) => boolean | void, enough = RUNS / 3): void {
  let tried = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      if (check(randomAssessment(seed, shape)) !== false) tried++;
    }),
    { seed: 20261121, numRuns: RUNS },
  );
  expect(tried).toBeGreaterThan(enough);
}

export const score = ({ instrument, input }: Pick<RandomAssessment, 'instrument' | 'input'>) =>
  scoreAssessment(compileInstrument(instrument), input);

export const setsOf = (result: AssessmentResult): readonly SetScore[] => [
  ...result.modules,
  ...result.clusters,
  result.overall,
];

/** The same input with another answer to one question, of the product or of the organisation. */
export function answering(input: AssessmentInput, question: Question, answer: Answer): AssessmentInput {
  if (question.about === 'product') return { ...input, answers: { ...input.answers, [question.id]: answer } };
  return {
    ...input,
    organisation: { ...input.organisation, answers: { ...input.organisation?.answers, [question.id]: answer } },
  };
}

export function answerTo(input: AssessmentInput, question: Question): Answer | undefined {
  return (question.about === 'product' ? input : input.organisation)?.answers[question.id];
}

export function pickQuestion(
  { instrument, random }: RandomAssessment,
  suits: (question: Question) => boolean,
): Question | undefined {
  const suited = instrument.questions.filter(suits);
  return suited.length === 0 ? undefined : random.pick(suited);
}

export const isAtLeast = (after: Fraction | null, before: Fraction | null) =>
  after === null || before === null ? after === before : compareFractions(after, before) >= 0;

export const plain = (value: unknown) =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? each.toString() : each));
