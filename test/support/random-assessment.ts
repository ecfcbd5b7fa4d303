import type { Condition, Harm, Instrument, Level, Question, Rating, Scale, Tier } from '#libs/instruments';
import type {
  Answer,
  Answers,
  AssessmentInput,
  EvidenceItem,
  HarmRating,
  OwnHarm,
  Profile,
  Verdict,
} from '#libs/scoring';
import { aControl, aHarm, anInstrument, aQuestion, AS_OF, REVERSE, YES_PARTLY_NO } from './small-instrument.js';

export interface RandomAssessment {
  readonly instrument: Instrument;
  readonly input: AssessmentInput;
  /** Draws on, so that a test can choose a change of its own. */
  readonly random: Random;
}

export interface Shape {
  readonly mode?: AssessmentInput['mode'];
  /** Conditions that ask about earlier answers; without them a changed answer leaves all other questions as they were. */
  readonly answerConditions: boolean;
  readonly verdicts: boolean;
  /** Chance of a red line on a question. */
  readonly redLines?: number;
}

/** Numbers that depend on the seed alone (mulberry32). */
export class Random {
  constructor(private seed: number) {}

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }

  some<T>(items: readonly T[], least = 0): readonly T[] {
    const chosen = this.shuffled(items);
    return chosen.slice(0, this.whole(Math.min(least, chosen.length), chosen.length));
  }

  shuffled<T>(items: readonly T[]): readonly T[] {
    return items
      .map((item) => ({ item, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}

const FLAGS = ['dm', 'ads', 'recommender'];
const SCALES: readonly Scale[] = ['maturity', 'maturity', 'yes-partly-no', 'reverse', 'checklist', 'number'];
const DATES = [
  '2026-11-22',
  '2026-11-21',
  '2025-11-21',
  '2025-11-20',
  '2024-11-20',
  '2023-11-20',
  '2020-02-29',
  '2026-02-30',
];

/** A small instrument and an assessment of it, from one seed. */
export function randomAssessment(seed: number, shape: Shape): RandomAssessment {
  const random = new Random(seed);
  const instrument = randomInstrument(random, shape);
  const mode = shape.mode ?? random.pick(['full', 'full', 'screening', 'organisation'] as const);
  const ofOrganisation = instrument.questions.filter((question) => question.about === 'organisation');
  const ofProduct = instrument.questions.filter((question) => question.about === 'product');
  const input: AssessmentInput = {
    mode,
    asOf: AS_OF,
    profile: randomProfile(random),
    answers: randomAnswers(random, mode === 'organisation' ? ofOrganisation : ofProduct, shape),
    organisation: random.chance(0.8)
      ? { profile: randomProfile(random), answers: randomAnswers(random, ofOrganisation, shape) }
      : undefined,
    harms: Object.fromEntries(instrument.harms.map((harm) => [harm.id, randomRating(random)])),
    ownHarms: random.chance(0.2) ? [randomOwnHarm(random, instrument)] : undefined,
  };
  return { instrument, input, random };
}

/** An answer that states a level, in the terms of the question's scale. */
export function randomStatement(random: Random, question: Question): Answer {
  if (question.number) return { number: random.whole(question.number.min, question.number.max) };
  if (question.parts.length === 0) return { option: random.pick(question.options).id };
  const parts = question.parts.filter((part) => !part.exclusive).map((part) => part.id);
  return { parts: random.chance(0.15) ? ['none'] : random.some(parts, 1) };
}

export function randomItem(random: Random): EvidenceItem {
  return {
    tier: random.whole(0, 3) as Tier,
    effectiveOn: random.chance(0.9) ? random.pick(DATES) : undefined,
    unusable: random.chance(0.1) || undefined,
  };
}

function randomInstrument(random: Random, shape: Shape): Instrument {
  const clusters = Array.from({ length: random.whole(1, 4) }, (_, place) => `r${place}`);
  const questions: Question[] = [];
  for (let place = random.whole(3, 10); place > 0; place--) {
    questions.push(randomQuestion(random, `q${questions.length}`, clusters, questions, shape));
  }
  const scored = questions.map((question) => question.id);
  const harms = Array.from({ length: random.whole(0, 3) }, (_, place): Harm => {
    const controls = random
      .some(scored)
      .slice(0, 4)
      .map((question) => aControl(question, random.whole(1, 3), random.some(['key', 'reach'] as const)));
    const floor = random.chance(0.3) ? { scale: rating(random), irremediability: rating(random) } : {};
    const appliesWhen = random.chance(0.5) ? randomCondition(random, [], 1) : undefined;
    return aHarm(`h${place}`, { controls, floor, appliesWhen, screening: random.chance(0.5) });
  });
  return anInstrument(questions, {
    clusters: clusters.map((id) => ({ id, title: id, short: id, about: id, cites: [] })),
    harms,
    remedyCluster: random.chance(0.5) ? clusters[0] : undefined,
  });
}

function randomQuestion(
  random: Random,
  id: string,
  clusters: readonly string[],
  earlier: readonly Question[],
  shape: Shape,
): Question {
  const scale = random.pick(SCALES);
  const about = random.chance(0.25) ? 'organisation' : 'product';
  const weight = random.pick([1, 2, 3] as const);
  const redLine = random.chance(shape.redLines ?? 0.2) ? random.pick(['RL-1', 'RL-2']) : undefined;
  const seen = shape.answerConditions ? earlier : [];
  return aQuestion(id, {
    about,
    moduleId: `${about}-${random.whole(1, 2)}`,
    ...statementsOf(random, scale),
    scale,
    weight,
    rights: random.some(clusters, 1),
    redLine,
    failLevel: random.pick([0, 0, 1, 2] as const),
    screening: random.chance(0.5),
    scored: random.chance(0.9),
    naAllowed: redLine === undefined && random.chance(0.7),
    evidence:
      weight === 1 && redLine === undefined && scale !== 'reverse' && random.chance(0.3)
        ? 'none'
        : { 1: 'A document', 2: 'A record', 3: 'An outcome' },
    appliesWhen: random.chance(0.4) ? randomCondition(random, seen, 2) : undefined,
  });
}

function statementsOf(random: Random, scale: Scale): Partial<Question> {
  if (scale === 'yes-partly-no') return YES_PARTLY_NO;
  if (scale === 'reverse') return REVERSE;
  if (scale === 'number') {
    const levels = random.shuffled<Level>([0, 1, 2, 3, 4]).slice(0, random.whole(2, 5));
    const rows = levels.map((level, place) => (place === 0 ? { level } : { level, from: place * 10 }));
    return { options: [], number: { unit: 'days', min: 0, max: 50, rows } };
  }
  if (scale !== 'checklist') return {};
  const parts = Array.from({ length: random.whole(2, 5) }, (_, place) => ({
    id: `part-${place}`,
    weight: random.whole(1, 3),
    label: `Part ${place}`,
    exclusive: false,
  }));
  return {
    options: [],
    parts: [...parts, { id: 'none', weight: 0, label: 'None of these', exclusive: true }],
    reverse: random.chance(0.2) || undefined,
  };
}

function randomCondition(random: Random, earlier: readonly Question[], depth: number): Condition {
  const nested = () => [randomCondition(random, earlier, depth - 1), randomCondition(random, earlier, depth - 1)];
  const kind = depth === 0 ? 'term' : random.pick(['term', 'term', 'all', 'any', 'not'] as const);
  if (kind === 'all') return { all: nested() };
  if (kind === 'any') return { any: nested() };
  if (kind === 'not') return { not: randomCondition(random, earlier, depth - 1) };
  if (earlier.length === 0 || random.chance(0.5)) return { flag: random.pick(FLAGS) };
  const question = random.pick(earlier);
  const ids = [...question.options, ...question.parts].map((option) => option.id);
  return { answer: question.id, is: ids.length === 0 ? ['nothing'] : random.some(ids, 1) };
}

function randomProfile(random: Random): Profile {
  return Object.fromEntries(FLAGS.filter(() => random.chance(0.8)).map((flag) => [flag, random.chance(0.7)]));
}

function randomAnswers(random: Random, questions: readonly Question[], shape: Shape): Answers {
  const stored = questions.filter(() => random.chance(0.9));
  return Object.fromEntries(stored.map((question) => [question.id, randomAnswer(random, question, shape)]));
}

function randomAnswer(random: Random, question: Question, shape: Shape): Answer {
  const evidence = Array.from({ length: random.whole(0, 2) }, () => randomItem(random));
  const verdict = shape.verdicts && random.chance(0.3) ? randomVerdict(random) : undefined;
  const kind = random.next();
  if (kind < 0.12) return { unknown: true, evidence, verdict };
  if (kind < 0.24) return { notApplicable: { reason: 'We have no such feature.' }, evidence, verdict };
  if (kind < 0.28) return { option: 'of-another-version', evidence, verdict };
  return { ...randomStatement(random, question), evidence, verdict };
}

function randomVerdict(random: Random): Verdict {
  return {
    level: random.chance(0.3) ? (random.whole(0, 4) as Level) : undefined,
    tier: random.chance(0.3) ? (random.whole(0, 3) as Tier) : undefined,
    notApplicable: random.chance(0.7) ? random.pick(['accepted', 'rejected'] as const) : undefined,
    redLineBreached: random.chance(0.2) || undefined,
  };
}

const rating = (random: Random) => random.whole(1, 4) as Rating;

function randomRating(random: Random): HarmRating {
  const dimension = () => (random.chance(0.1) ? undefined : random.chance(0.1) ? ('unknown' as const) : rating(random));
  return {
    scale: dimension(),
    scope: dimension(),
    irremediability: dimension(),
    likelihood: dimension(),
    incidentOn: random.chance(0.2) ? random.pick(DATES) : undefined,
  };
}

export function randomOwnHarm(random: Random, instrument: Instrument): OwnHarm {
  const controls = random.some(instrument.questions.map((question) => question.id)).slice(0, 2);
  return {
    id: 'own',
    title: 'A harm of our own',
    rights: [],
    ...randomRating(random),
    acceptedControls: random.chance(0.5) ? controls.map((id) => aControl(id, 1, ['key'])) : undefined,
    proposedControls: random.chance(0.5) ? controls.map((id) => aControl(id, 2, ['reach'])) : undefined,
  };
}
