import { compileInstrument, LiveAssessment, scoreAssessment, type Answer, type AssessmentInput } from '#libs/scoring';
import type { BenchResult } from './bench-result.js';
import { checkAgreement, checkChange } from './scoring-agreement.js';
import { deltaFloorFor } from './scoring-delta-floor.js';
import { floorFor } from './scoring-floor.js';
import { makeChanges, makeForm, makeInputs, toInstrument, type FormChange } from './scoring-form.js';
import { median, round } from './stats.js';

const QUESTIONS = 300;
const MANY_QUESTIONS = 3_000;
const ROUNDS = 15;
const ROUND_MS = 120;
const INPUTS = 64;
const CHANGES = 4_096;

/**
 * The engine beside hand-written loops for the same form: 300 questions, 90 of them conditional, 10 rights, 30
 * modules, 15 red lines, 20 harms; and one changed answer also where the same rights, modules, red lines and harms
 * have 3,000 questions. Rounds are interleaved so that a busy machine slows all alike.
 */
export function benchScoring(): BenchResult {
  const form = makeForm(QUESTIONS);
  const instrument = toInstrument(form);
  const started = performance.now();
  const compiled = compileInstrument(instrument);
  const compileMs = performance.now() - started;
  const floor = floorFor(form);
  const inputs = makeInputs(form, INPUTS);
  for (const input of inputs) checkAgreement(scoreAssessment(compiled, input), floor(input));
  const input = (step: number) => inputs[step % INPUTS] as AssessmentInput;

  const small = changing(QUESTIONS);
  const large = changing(MANY_QUESTIONS);
  const figures = medians({
    full: (step) => scoreAssessment(compiled, input(step)),
    floor_full: (step) => floor(input(step)),
    change: small.engine,
    floor_change: small.floor,
    delta_floor: small.deltaFloor,
    change_3000: large.engine,
  });
  return {
    bench: 'scoring',
    figures: {
      full_us: round(figures.full),
      change_us: round(figures.change),
      floor_full_us: round(figures.floor_full),
      floor_change_us: round(figures.floor_change),
      delta_floor_us: round(figures.delta_floor),
      change_3000_us: round(figures.change_3000),
      compile_ms: round(compileMs),
      questions: QUESTIONS,
    },
    ratios: {
      full_x_floor: round(figures.full / figures.floor_full),
      change_x_floor: round(figures.change / figures.floor_change),
      change_x_delta_floor: round(figures.change / figures.delta_floor),
      change_growth_3000: round(figures.change_3000 / figures.change),
    },
  };
}

/**
 * One open assessment, changed by the engine, by the full floor and by the delta floor. After each change all that a
 * page shows at once is read: index, score of each right, open gates, and which questions now apply.
 */
function changing(questions: number): Readonly<Record<'engine' | 'floor' | 'deltaFloor', Work>> {
  const form = makeForm(questions);
  const [input] = makeInputs(form, 1);
  if (input === undefined) throw new Error('There is nothing to change.');
  const changes = makeChanges(form, CHANGES);
  const changeAt = (step: number) => changes[step % CHANGES] as FormChange;

  const live = new LiveAssessment(compileInstrument(toInstrument(form)), input);
  const fullFloor = floorFor(form);
  const answers: Record<string, Answer> = { ...input.answers };
  const changedInput = { ...input, answers };
  const change = deltaFloorFor(form, input);
  const floor = (step: number) => {
    const { id, answer } = changeAt(step);
    answers[id] = answer;
    return fullFloor(changedInput);
  };
  const deltaFloor = (step: number) => {
    const { place, answer } = changeAt(step);
    return change(place, answer);
  };
  for (let step = 0; step < CHANGES; step++) {
    const { id, answer } = changeAt(step);
    live.change(id, answer);
    checkChange(form, live, deltaFloor(step));
    const expected = floor(step);
    if (step % INPUTS === 0) checkAgreement(live.result, expected);
  }
  return {
    engine: (step) => {
      const { id, answer, dependents } = changeAt(step);
      live.change(id, answer);
      const { index, clusters, gates } = live;
      let applying = 0;
      for (const dependent of dependents) if (live.question(dependent.id)?.applies !== 'false') applying++;
      return {
        index: index.value,
        upper: index.upper,
        scores: clusters.map((cluster) => cluster.score),
        gates,
        applying,
      };
    },
    floor,
    deltaFloor,
  };
}

type Work = (step: number) => unknown;

/** Microseconds per step: the median over rounds in which each work takes its turn. */
function medians<Name extends string>(works: Readonly<Record<Name, Work>>): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  let step = 0;
  for (let turn = 0; turn <= ROUNDS; turn++) {
    for (const name of names) {
      const start = performance.now();
      let [steps, elapsed] = [0, 0];
      while (elapsed < ROUND_MS) {
        for (let batch = 0; batch < 50; batch++) works[name](step++);
        steps += 50;
        elapsed = performance.now() - start;
      }
      // The first round warms up.
      if (turn > 0) samples[name].push((1000 * elapsed) / steps);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(samples[name])])) as Record<Name, number>;
}
