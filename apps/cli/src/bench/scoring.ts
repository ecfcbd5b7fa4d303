import {
  compileInstrument,
  rescore,
  scoreAssessment,
  type Answer,
  type AssessmentInput,
  type AssessmentResult,
  type CompiledInstrument,
} from '#libs/scoring';
import type { BenchResult } from './bench-result.js';
import { checkAgreement } from './scoring-agreement.js';
import { floorFor } from './scoring-floor.js';
import { anAnswer, makeForm, makeInputs, QUESTIONS, seeded, toInstrument } from './scoring-form.js';

const ROUNDS = 15;
const ROUND_MS = 120;
const INPUTS = 64;

/**
 * The engine beside a hand-written loop for the same form: 300 questions, 90 of them conditional, 10 rights, 30
 * modules, 15 red lines, 20 harms. Rounds are interleaved so that a busy machine slows both.
 */
export function benchScoring(): BenchResult {
  const form = makeForm();
  const instrument = toInstrument(form);
  const started = performance.now();
  const compiled = compileInstrument(instrument);
  const compileMs = performance.now() - started;
  const floor = floorFor(form);
  const inputs = makeInputs(form, INPUTS);
  for (const input of inputs) checkAgreement(scoreAssessment(compiled, input), floor(input));

  const engineChange = changing(inputs, 3, rescoring(compiled));
  const floorChange = changing(inputs, 3, floor);
  for (let step = 0; step < INPUTS; step++) checkAgreement(engineChange(step), floorChange(step));

  const input = (step: number) => inputs[step % INPUTS] as AssessmentInput;
  const figures = medians({
    full: (step) => scoreAssessment(compiled, input(step)),
    floor_full: (step) => floor(input(step)),
    change: engineChange,
    floor_change: floorChange,
  });
  return {
    bench: 'scoring',
    figures: {
      full_us: round(figures.full),
      change_us: round(figures.change),
      floor_full_us: round(figures.floor_full),
      floor_change_us: round(figures.floor_change),
      compile_ms: round(compileMs),
      questions: QUESTIONS,
    },
    ratios: {
      full_x_floor: round(figures.full / figures.floor_full),
      change_x_floor: round(figures.change / figures.floor_change),
    },
  };
}

/** Changes one answer of one assessment at each step and evaluates it; the same seed makes the same changes. */
function changing<T>(
  inputs: readonly AssessmentInput[],
  seed: number,
  evaluate: (input: AssessmentInput, question: string) => T,
): (step: number) => T {
  const next = seeded(seed);
  const [first] = inputs;
  if (first === undefined) throw new Error('There is nothing to change.');
  const answers: Record<string, Answer> = { ...first.answers };
  const input = { ...first, answers };
  return (step) => {
    const question = `question-${(step * 37) % QUESTIONS}`;
    answers[question] = anAnswer(next);
    return evaluate(input, question);
  };
}

/** Scores in full at first, then only what a change can reach, as an open assessment does. */
function rescoring(compiled: CompiledInstrument): (input: AssessmentInput, question: string) => AssessmentResult {
  let result: AssessmentResult | undefined;
  return (input, question) => {
    result = result ? rescore(compiled, result, input, question) : scoreAssessment(compiled, input);
    return result;
  };
}

type Work = (step: number) => unknown;

/** Microseconds per step: the median over rounds in which each work takes its turn. */
function medians<Name extends string>(works: Readonly<Record<Name, Work>>): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  let step = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of names) {
      const start = performance.now();
      let [steps, elapsed] = [0, 0];
      while (elapsed < ROUND_MS) {
        for (let batch = 0; batch < 50; batch++) works[name](step++);
        steps += 50;
        elapsed = performance.now() - start;
      }
      // The first round warms up.
      if (round > 0) samples[name].push((1000 * elapsed) / steps);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(samples[name])])) as Record<Name, number>;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return ((sorted[middle] ?? 0) + (sorted[sorted.length - 1 - middle] ?? 0)) / 2;
}

const round = (value: number) => Math.round(value * 100) / 100;
