import type { Condition, Harm, HarmControl, Instrument, Level, Question } from '#libs/instruments';
import { compileCondition, type CompiledCondition } from './condition.js';
import { levelsAbove } from './level-of.js';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

export interface CompiledQuestion {
  readonly question: Question;
  /** Place in instrument order. */
  readonly place: number;
  readonly ofOrganisation: boolean;
  readonly condition: CompiledCondition | undefined;
  readonly module: number;
  readonly clusters: readonly number[];
  /** Place of its red line, or -1; support questions watch none. */
  readonly redLine: number;
  /** For each level, those above it that some answer can state, lowest first. */
  readonly levelsAbove: readonly (readonly Level[])[];
}

export interface CompiledControl extends HarmControl {
  readonly place: number;
}

export interface CompiledHarm {
  readonly harm: Harm;
  readonly condition: CompiledCondition | undefined;
  /** Scored controls only (section 2). */
  readonly controls: readonly CompiledControl[];
}

/** An instrument with its indexes, made once and used for every assessment of it. Immutable; safe to share. */
export interface CompiledInstrument {
  readonly instrument: Instrument;
  readonly questions: readonly CompiledQuestion[];
  /** Places so that every question stands after those its condition asks about. */
  readonly order: readonly number[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** For each question, the places of those its condition asks about. */
  readonly dependencies: readonly (readonly number[])[];
  /** For each question, the places of those whose condition asks about its answer. */
  readonly dependents: readonly (readonly number[])[];
  /** For each red line, the places of its scored questions. */
  readonly redLineQuestions: readonly (readonly number[])[];
  readonly harms: readonly CompiledHarm[];
  /** Place of the remedy cluster, or -1: gate G6 does not exist. */
  readonly remedyCluster: number;
}

/**
 * Prepares an instrument for scoring.
 * @throws TypeError naming the id where the instrument is not one the loader accepts: an id that does not
 *   exist, or conditions that ask about each other
 */
export function compileInstrument(instrument: Instrument): CompiledInstrument {
  const placeOf = new Map(instrument.questions.map((question, place) => [question.id, place]));
  const clusterOf = places(instrument.clusters);
  const moduleOf = places(instrument.modules);
  const redLineOf = places(instrument.redLines);
  const ofOrganisation = instrument.questions.map((question) => question.about === 'organisation');

  const questions = instrument.questions.map((question, place): CompiledQuestion => {
    const owner = `question "${question.id}"`;
    // The organisation answers for all its products, so its routing never sees one product's answers.
    const visible = (id: string) => {
      const seen = found(placeOf, id, owner);
      return ofOrganisation[place] && !ofOrganisation[seen] ? -1 : seen;
    };
    return {
      question,
      place,
      ofOrganisation: ofOrganisation[place] === true,
      condition: question.appliesWhen && compileCondition(question.appliesWhen, visible),
      module: found(moduleOf, question.moduleId, owner),
      clusters: question.rights.map((right) => found(clusterOf, right, owner)),
      redLine: question.redLine === undefined || !question.scored ? -1 : found(redLineOf, question.redLine, owner),
      levelsAbove: LEVELS.map((level) => levelsAbove(question, level)),
    };
  });

  const dependencies = instrument.questions.map((question) =>
    question.appliesWhen ? answersIn(question.appliesWhen).map((id) => found(placeOf, id, question.id)) : [],
  );
  return {
    instrument,
    questions,
    order: orderOf(dependencies, instrument.questions),
    placeOf,
    dependencies,
    dependents: reversed(dependencies),
    redLineQuestions: instrument.redLines.map((_, redLine) =>
      questions.filter((question) => question.redLine === redLine).map((question) => question.place),
    ),
    harms: instrument.harms.map((harm) => ({
      harm,
      condition: harm.appliesWhen && compileCondition(harm.appliesWhen, () => -1),
      controls: compileControls(harm.controls, questions, placeOf, harm.id),
    })),
    remedyCluster:
      instrument.remedyCluster === undefined ? -1 : found(clusterOf, instrument.remedyCluster, 'the remedy cluster'),
  };
}

/** The scored controls with their places; also used for the links of a company's own harm. */
export function compileControls(
  controls: readonly HarmControl[],
  questions: readonly CompiledQuestion[],
  placeOf: ReadonlyMap<string, number>,
  owner: string,
): readonly CompiledControl[] {
  return controls
    .map((control) => ({ ...control, place: found(placeOf, control.question, `harm "${owner}"`) }))
    .filter((control) => questions[control.place]?.question.scored === true);
}

function places(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map((item, place) => [item.id, place]));
}

function found(map: ReadonlyMap<string, number>, id: string, owner: string): number {
  const place = map.get(id);
  if (place === undefined)
    throw new TypeError(`The instrument was not checked: ${owner} names "${id}", which is not in it.`);
  return place;
}

function answersIn(condition: Condition): readonly string[] {
  if ('flag' in condition) return [];
  if ('answer' in condition) return [condition.answer];
  if ('not' in condition) return answersIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(answersIn);
}

/** Depth first, in instrument order where nothing else decides. */
function orderOf(dependencies: readonly (readonly number[])[], questions: readonly Question[]): readonly number[] {
  const order: number[] = [];
  const state = new Uint8Array(dependencies.length);
  const visit = (place: number): void => {
    if (state[place] === 2) return;
    if (state[place] === 1) {
      throw new TypeError(
        `The instrument was not checked: the condition of "${questions[place]?.id}" depends on itself.`,
      );
    }
    state[place] = 1;
    for (const dependency of dependencies[place] ?? []) visit(dependency);
    state[place] = 2;
    order.push(place);
  };
  dependencies.forEach((_, place) => visit(place));
  return order;
}

function reversed(dependencies: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const dependents = dependencies.map((): number[] => []);
  dependencies.forEach((list, place) => {
    for (const dependency of new Set(list)) dependents[dependency]?.push(place);
  });
  return dependents;
}
