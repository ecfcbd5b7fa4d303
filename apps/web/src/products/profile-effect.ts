import type { ConditionReason, Profile, QuestionApplicability } from '#libs/scoring';
import { applicability } from '#libs/scoring';
import type { Catalogue, NumberedRedLine } from '../assessments/catalogue.ts';

/** Why something is asked or left out: a flag of the profile and what was answered. */
export interface FlagReason {
  readonly flag: string;
  readonly truth: ConditionReason['truth'];
}

/** Questions of one module that this step brings in, leaves out, or keeps in because nobody knows. */
export interface ModuleEffect {
  readonly moduleId: string;
  readonly title: string;
  readonly count: number;
  readonly reasons: readonly FlagReason[];
}

export interface RedLineEffect {
  readonly redLine: NumberedRedLine;
  readonly reasons: readonly FlagReason[];
}

export interface ProfileEffect {
  /** Product questions that apply, of all there are. */
  readonly applies: number;
  readonly total: number;
  /** Of those that apply, how many the ten-minute screening asks. */
  readonly screening: number;
  readonly added: readonly ModuleEffect[];
  readonly leftOut: readonly ModuleEffect[];
  readonly stayIn: readonly ModuleEffect[];
  readonly redLines: readonly RedLineEffect[];
}

/**
 * What a profile does to the questionnaire, and which part of that follows from the flags of one step.
 * Counts product questions only: due diligence is asked of the organisation, whatever the product is.
 */
export function profileEffect(catalogue: Catalogue, profile: Profile, stepFlags: ReadonlySet<string>): ProfileEffect {
  const ofProduct = (mode: 'full' | 'screening') =>
    applicability(catalogue.compiled, { mode, profile, answers: {} }).questions.filter(
      (question) => !question.inherited,
    );
  const questions = ofProduct('full');
  const here = questions
    .map((question) => ({ question, reasons: reasonsOf(question, stepFlags) }))
    .filter(({ reasons }) => reasons.length > 0);
  const by = (applies: QuestionApplicability['applies']) =>
    byModule(
      catalogue,
      here.filter(({ question }) => question.applies === applies),
    );
  return {
    applies: questions.filter((question) => question.applies !== 'false').length,
    total: questions.length,
    screening: ofProduct('screening').filter((question) => question.applies !== 'false').length,
    added: by('true'),
    leftOut: by('false'),
    stayIn: by('not-known'),
    redLines: redLinesOf(catalogue, here),
  };
}

interface Here {
  readonly question: QuestionApplicability;
  readonly reasons: readonly FlagReason[];
}

function reasonsOf(question: QuestionApplicability, stepFlags: ReadonlySet<string>): readonly FlagReason[] {
  return question.because.flatMap(({ flag, truth }) =>
    flag !== undefined && stepFlags.has(flag) ? [{ flag, truth }] : [],
  );
}

function byModule(catalogue: Catalogue, here: readonly Here[]): readonly ModuleEffect[] {
  const effects = [...catalogue.modules.values()].map(({ id, title }) => {
    const inModule = here.filter(({ question }) => catalogue.questions.get(question.id)?.moduleId === id);
    return {
      moduleId: id,
      title,
      count: inModule.length,
      reasons: distinct(inModule.flatMap(({ reasons }) => reasons)),
    };
  });
  return effects.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

/** A red line becomes relevant where a question that can breach it is asked for certain. */
function redLinesOf(catalogue: Catalogue, here: readonly Here[]): readonly RedLineEffect[] {
  return [...catalogue.redLines.values()].flatMap((redLine) => {
    const watching = here.filter(
      ({ question }) => question.applies === 'true' && catalogue.questions.get(question.id)?.redLine === redLine.id,
    );
    return watching.length === 0 ? [] : [{ redLine, reasons: distinct(watching.flatMap(({ reasons }) => reasons)) }];
  });
}

function distinct(reasons: readonly FlagReason[]): readonly FlagReason[] {
  return [...new Map(reasons.map((reason) => [reason.flag, reason])).values()];
}
