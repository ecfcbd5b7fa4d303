import type { Question } from '#libs/instruments';
import { applicability, type AssessmentInput, type CompiledInstrument } from '#libs/scoring';
import type { Answer } from '../assessments/answer.types.js';
import type { HarmRating } from '../assessments/harm-rating.types.js';
import type { OwnHarm } from '../assessments/own-harm.types.js';
import { answerCell, choicesOf, stated } from './choices.js';
import { NO, partId, YES, type AnswerColumn, type Cells, type HarmColumn } from './layout.js';
import { ratingCells } from './rated-fields.js';

/** What the sheets are made from. */
export interface WorkbookSource {
  readonly compiled: CompiledInstrument;
  readonly input: AssessmentInput;
  readonly answers: readonly Answer[];
  readonly harmRatings: readonly HarmRating[];
  readonly ownHarms: readonly OwnHarm[];
  readonly evidence: readonly { readonly id: string; readonly title: string }[];
}

export interface AnswerLine {
  readonly cells: Cells<AnswerColumn>;
  readonly question: Question;
  /** Set on the row of one part of a checklist. */
  readonly part?: string;
  /** What the answer cell offers. */
  readonly offers: readonly string[];
  readonly askedNow: boolean;
}

export interface HarmLine {
  readonly cells: Cells<HarmColumn>;
  readonly askedNow: boolean;
}

const BLANK = stated({ state: null });

/** A row for each question that applies, and for those that do not any more but were answered. */
export function answerLines(source: WorkbookSource): AnswerLine[] {
  const { compiled, input } = source;
  const stored = new Map(source.answers.map((answer) => [answer.questionId, answer]));
  const titles = new Map(source.evidence.map(({ id, title }) => [id, title]));
  const modules = new Map(compiled.instrument.modules.map((module) => [module.id, module.title]));
  return applicability(compiled, input).questions.flatMap(({ id, applies, inherited }) => {
    const question = compiled.questions[compiled.placeOf.get(id) ?? -1]?.question;
    const answer = stored.get(id);
    const askedNow = applies !== 'false';
    if (!question || inherited || (!askedNow && !holds(answer))) return [];
    const shared = {
      module: modules.get(question.moduleId) ?? question.moduleId,
      help: question.help,
      evidence: (answer?.evidenceIds ?? []).flatMap((each) => titles.get(each) ?? []).join('\n'),
      asked: askedNow ? 'Yes' : 'No, kept from before',
      revision: answer?.revision ?? 0,
    };
    return linesOf(question, answer, shared).map((line) => ({ ...line, question, askedNow }));
  });
}

type Shared = Pick<Cells<AnswerColumn>, 'module' | 'help' | 'evidence' | 'asked' | 'revision'>;

function linesOf(
  question: Question,
  answer: Answer | undefined,
  shared: Shared,
): Pick<AnswerLine, 'cells' | 'part' | 'offers'>[] {
  const offers = choicesOf(question).map(({ text }) => text);
  const range =
    question.number && `A number from ${question.number.min} to ${question.number.max} (${question.number.unit})`;
  const parts = question.parts.length > 0 && 'Yes or No in the rows below';
  const head = {
    cells: {
      ...shared,
      id: question.id,
      question: question.asks,
      choices: [range, parts, ...offers].filter(Boolean).join('\n'),
      answer: answerCell(question, answer ?? BLANK),
      reason: answer?.reason ?? null,
      knownBy: answer?.knownBy ?? null,
      note: answer?.note || null,
    },
    offers,
  };
  const rows = question.parts.map(({ id, label }) => ({
    cells: {
      ...shared,
      id: partId(question.id, id),
      question: label,
      help: null,
      evidence: null,
      choices: `${YES}\n${NO}`,
      answer: answer?.parts ? (answer.parts.includes(id) ? YES : NO) : null,
      reason: null,
      knownBy: null,
      note: null,
    },
    part: id,
    offers: [YES, NO],
  }));
  return [head, ...rows];
}

function holds(answer: Answer | undefined): boolean {
  return answer !== undefined && (answer.state !== null || answer.note !== '');
}

/** A row for each harm that applies, and for those that do not any more but were rated. */
export function harmLines({ compiled, input, harmRatings }: WorkbookSource): HarmLine[] {
  const stored = new Map(harmRatings.map((rating) => [rating.harmId, rating]));
  const harms = new Map(compiled.instrument.harms.map((harm) => [harm.id, harm]));
  return applicability(compiled, input).harms.flatMap(({ id, applies }) => {
    const harm = harms.get(id);
    const rating = stored.get(id);
    const askedNow = applies !== 'false';
    if (!harm || (!askedNow && !rating)) return [];
    const { rate } = harm;
    const cells: Cells<HarmColumn> = {
      id,
      harm: harm.title,
      help: `Scale: ${rate.scale}\nScope: ${rate.scope}\nIrremediability: ${rate.irremediability}\nLikelihood: ${rate.likelihood}\nMost exposed: ${rate.exposed}`,
      ...ratingCells(rating),
      asked: askedNow ? 'Yes' : 'No, kept from before',
      revision: rating?.revision ?? 0,
    };
    return [{ cells, askedNow }];
  });
}
