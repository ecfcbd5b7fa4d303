import type { Condition, Harm, Instrument, Level, Question, Rating, Tier } from '#libs/instruments';
import type { Answer, AssessmentInput, EvidenceItem } from '#libs/scoring';

export const RIGHTS = 10;
export const MODULES = 30;
export const RED_LINES = 15;
export const HARMS = 20;
const AS_OF = '2026-11-21';

/** A condition of the form, as plainly as the floor tests it: the level of one to three earlier answers. */
export type FormCondition =
  | { readonly kind: 'equals'; readonly question: number; readonly level: Level }
  | {
      readonly kind: 'compound';
      readonly least: { readonly question: number; readonly level: 1 };
      readonly equals: { readonly question: number; readonly level: Level };
      readonly differs: { readonly question: number; readonly level: Level };
    };

export interface FormQuestion {
  readonly id: string;
  readonly weight: 1 | 2 | 3;
  readonly right: number;
  readonly module: number;
  readonly redLine: number;
  readonly condition: FormCondition | undefined;
}

/** One changed answer, and the questions whose conditions ask about it. */
export interface FormChange {
  readonly place: number;
  readonly id: string;
  readonly answer: Answer;
  readonly dependents: readonly { readonly place: number; readonly id: string }[];
}

export interface Form {
  readonly questions: readonly FormQuestion[];
  readonly harms: readonly { readonly id: string; readonly controls: readonly number[] }[];
}

/** Seeded numbers from 0 to 1 (mulberry32): each run measures the same work. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Questions in 30 modules and 10 rights, 3 in 10 of them conditional on one or three unconditional ones. */
export function makeForm(count: number): Form {
  const next = seeded(7);
  const whole = (below: number) => Math.floor(next() * below);
  const isConditional = (place: number) => place % 10 >= 7;
  const unconditional = (before: number) => {
    for (;;) {
      const place = whole(Math.max(7, before));
      if (!isConditional(place)) return place;
    }
  };
  const level = () => whole(5) as Level;
  const questions = Array.from({ length: count }, (_, place): FormQuestion => {
    const condition: FormCondition | undefined = !isConditional(place)
      ? undefined
      : place % 10 === 7
        ? {
            kind: 'compound',
            least: { question: unconditional(place), level: 1 },
            equals: { question: unconditional(place), level: level() },
            differs: { question: unconditional(place), level: level() },
          }
        : { kind: 'equals', question: unconditional(place), level: level() };
    return {
      id: `question-${place}`,
      weight: (1 + whole(3)) as 1 | 2 | 3,
      right: Math.floor((place * RIGHTS) / count),
      module: Math.floor((place * MODULES) / count),
      redLine: place % 20 === 0 ? (place / 20) % RED_LINES : -1,
      condition,
    };
  });
  const harms = Array.from({ length: HARMS }, (_, place) => ({
    id: `harm-${place}`,
    controls: [whole(count), whole(count), whole(count)],
  }));
  return { questions, harms };
}

/** Inputs of one form: different answers, evidence of all tiers and ages, some unknown. */
export function makeInputs(form: Form, count: number): AssessmentInput[] {
  const next = seeded(11);
  return Array.from({ length: count }, () => ({
    mode: 'full',
    asOf: AS_OF,
    profile: {},
    answers: Object.fromEntries(form.questions.map(({ id }) => [id, anAnswer(next)])),
    harms: Object.fromEntries(
      form.harms.map(({ id }) => {
        const rating = () => (1 + Math.floor(next() * 4)) as Rating;
        return [id, { scale: rating(), scope: rating(), irremediability: rating(), likelihood: rating() }];
      }),
    ),
  }));
}

/** Changes to every question in turn, each time to another answer. */
export function makeChanges(form: Form, count: number): FormChange[] {
  const next = seeded(3);
  const dependents = dependentsOf(form).map((places) =>
    places.map((place) => ({ place, id: form.questions[place]?.id ?? '' })),
  );
  return Array.from({ length: count }, (_, step) => {
    const place = (step * 37) % form.questions.length;
    return {
      place,
      id: form.questions[place]?.id ?? '',
      answer: anAnswer(next),
      dependents: dependents[place] ?? [],
    };
  });
}

/** For each question, the places of those whose condition asks about it. */
export function dependentsOf(form: Form): readonly (readonly number[])[] {
  const dependents = form.questions.map(() => new Set<number>());
  form.questions.forEach(({ condition }, place) => {
    if (condition === undefined) return;
    const asked = condition.kind === 'equals' ? [condition] : [condition.least, condition.equals, condition.differs];
    for (const { question } of asked) dependents[question]?.add(place);
  });
  return dependents.map((places) => [...places]);
}

function anAnswer(next: () => number): Answer {
  if (next() < 0.05) return { unknown: true };
  const item: EvidenceItem = {
    tier: Math.floor(next() * 4) as Tier,
    effectiveOn: `${2024 + Math.floor(next() * 3)}-0${1 + Math.floor(next() * 9)}-15`,
  };
  return { option: `level-${Math.floor(next() * 5)}`, evidence: [item] };
}

/** The form as an instrument of the product. */
export function toInstrument(form: Form): Instrument {
  const numbered = (count: number, name: string) => Array.from({ length: count }, (_, place) => `${name}-${place}`);
  const levels = [0, 1, 2, 3, 4] as const;
  const options = levels.map((level) => ({ id: `level-${level}`, level, label: `Level ${level}` }));
  const questions = form.questions.map((question): Question => ({
    id: question.id,
    moduleId: `module-${question.module}`,
    about: 'product',
    asks: question.id,
    why: '',
    help: '',
    scale: 'maturity',
    options,
    parts: [],
    weight: question.weight,
    rights: [`right-${question.right}`],
    cites: [],
    appliesWhen: question.condition && toCondition(question.condition),
    redLine: question.redLine < 0 ? undefined : `red-line-${question.redLine}`,
    failLevel: 0,
    screening: false,
    scored: true,
    naAllowed: true,
    evidence: { 1: '', 2: '', 3: '' },
    remediation: [],
    examples: [],
  }));
  return {
    id: 'bench',
    version: '1.0.0',
    status: 'draft',
    language: 'en',
    title: '',
    about: '',
    method: 1,
    levels: [],
    bands: [0, 25, 50, 75].map((from) => ({ id: `from-${from}`, title: `From ${from}`, from })),
    clusters: numbered(RIGHTS, 'right').map((id) => ({ id, title: id, short: id, about: '', cites: [] })),
    profileSteps: [],
    profile: [],
    families: [],
    sources: [],
    redLines: numbered(RED_LINES, 'red-line').map((id) => ({
      id,
      title: id,
      means: '',
      cites: [],
      laws: [],
      contain: '',
      status: 'proposed',
    })),
    modules: numbered(MODULES, 'module').map((id) => ({
      id,
      kind: 'right',
      title: id,
      about: 'product',
      questions: questions.filter((question) => question.moduleId === id).map((question) => question.id),
    })),
    questions,
    harms: form.harms.map((harm) => toHarm(form, harm)),
    coverage: [],
    changelog: [],
  };
}

function toCondition(condition: FormCondition): Condition {
  const is = (question: number, ...levels: readonly number[]): Condition => ({
    answer: `question-${question}`,
    is: levels.map((level) => `level-${level}`),
  });
  if (condition.kind === 'equals') return is(condition.question, condition.level);
  const { least, equals, differs } = condition;
  return {
    all: [
      is(least.question, 1, 2, 3, 4),
      { any: [is(equals.question, equals.level), { not: is(differs.question, differs.level) }] },
    ],
  };
}

function toHarm(form: Form, { id, controls }: Form['harms'][number]): Harm {
  const template = { id, action: '', kind: 'prevent', owner: '', effort: 'small', doneWhen: '' } as const;
  return {
    id,
    cell: 'cross-fair',
    title: id,
    rights: [],
    cites: [],
    screening: false,
    floor: {},
    rate: { exposed: '', scale: '', scope: '', irremediability: '', likelihood: '' },
    controls: controls.map((place, at) => ({
      question: form.questions[place]?.id ?? '',
      weight: 3 - at,
      key: at === 0,
      reach: false,
    })),
    prevent: template,
    mitigate: template,
    remedy: template,
  };
}
