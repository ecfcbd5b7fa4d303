import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { Viewer } from '../platform/viewer.js';
import { answerLines, harmLines } from './answer-lines.js';
import { compareAnswer, type Compared, type Content } from './compare.js';
import { compareHarm } from './compare-harm.js';
import { readBases } from './read-bases.js';
import type { Counts, EntryKind, FileContent, RatedFields } from './workbook.types.js';

/** What reading a file in would do, with all that is needed to do it. */
export interface Outcome {
  readonly answers: readonly Compared<Content>[];
  readonly harms: readonly Compared<RatedFields>[];
  readonly counts: Counts;
  readonly missing: number;
  readonly token: string;
}

/** Compares a file with what is stored now. */
export async function compareFile(
  em: EntityManager,
  viewer: Viewer,
  assessment: LoadedAssessment,
  file: FileContent,
): Promise<Outcome> {
  const { loaded } = assessment;
  const { compiled, instrument } = loaded;
  const bases = await readBases(em, viewer, assessment, file);
  const modules = new Map(instrument.modules.map((module) => [module.id, module.title]));
  const stored = new Map(assessment.answers.map((answer) => [answer.questionId, answer]));
  const rated = new Map(assessment.harmRatings.map((rating) => [rating.harmId, rating]));
  const answers = file.answers.map((row) => {
    const question = compiled.questions[compiled.placeOf.get(row.id) ?? -1]?.question;
    return compareAnswer(
      row,
      { question, group: modules.get(question?.moduleId ?? '') ?? '' },
      stored.get(row.id),
      bases.answer,
    );
  });
  const harms = file.harms.map((row) => {
    const harm = instrument.harms.find(({ id }) => id === row.id);
    return compareHarm(row, { harm, group: '' }, rated.get(row.id), bases.rating);
  });
  const all = [...answers, ...harms];
  return { answers, harms, counts: count(all), missing: countMissing(assessment, file), token: tokenOf(all) };
}

function count(all: readonly Compared<unknown>[]): Counts {
  const counts: Record<EntryKind, number> = { new: 0, changed: 0, same: 0, blank: 0, conflict: 0, wrong: 0 };
  for (const { entry } of all) counts[entry.kind] += 1;
  return counts;
}

/** What a file downloaded now would have besides. */
function countMissing({ loaded, input, answers, harmRatings, evidence }: LoadedAssessment, file: FileContent): number {
  const source = { compiled: loaded.compiled, input, answers, harmRatings, evidence };
  const found = new Set(file.answers.map(({ id }) => id));
  const rated = new Set(file.harms.map(({ id }) => id));
  const questions = answerLines(source).filter(({ part, question }) => part === undefined && !found.has(question.id));
  // A CSV file has no harms at all, which is no loss.
  const harms = file.harms.length === 0 ? [] : harmLines(source).filter(({ cells }) => !rated.has(String(cells.id)));
  return questions.length + harms.length;
}

/** Two outcomes that would save the same over the same have the same token. */
function tokenOf(all: readonly Compared<unknown>[]): string {
  const facts = all.map(({ entry, revision, wanted }) => [entry.about, entry.id, entry.kind, revision, wanted]);
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
