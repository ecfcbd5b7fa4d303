import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { Viewer } from '../platform/viewer.js';
import { isOwnHarm } from '../assessments/hold-own-harm.js';
import { answerLines, harmLines } from './answer-lines.js';
import { compareAnswer, type Compared, type Content } from './compare.js';
import { compareHarm } from './compare-harm.js';
import { compareOwnHarm } from './compare-own-harm.js';
import { standing } from './own-harm-lines.js';
import { readBases } from './read-bases.js';
import type {
  CellFault,
  Counts,
  EntryKind,
  FileContent,
  HarmRow,
  OwnHarmFields,
  RatedFields,
} from './workbook.types.js';

/** What reading a file in would do, with all that is needed to do it. */
export interface Outcome {
  readonly answers: readonly Compared<Content>[];
  readonly harms: readonly Compared<RatedFields>[];
  readonly ownHarms: readonly Compared<OwnHarmFields>[];
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
  const titles = new Map(
    [...instrument.clusters, ...instrument.modules, ...instrument.harms].map((one) => [one.id, one.title]),
  );
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const described = new Map(assessment.ownHarms.map((harm) => [harm.id, harm]));
  const ownHarms = file.ownHarms.map((row) => compareOwnHarm(row, described.get(row.id), bases.ownHarm, titleOf));
  const rateable = rateableOwnHarms(assessment, ownHarms);
  const seen = new Set<string>();
  const harms = file.harms.map((row) => {
    const faults = isOwnHarm(row.id) ? faultsOfOwn(row, rateable.has(row.id), seen.has(row.id)) : [];
    seen.add(row.id);
    const judged = { ...row, faults: [...row.faults, ...faults] };
    return compareHarm(judged, rateable.get(row.id) ?? titleOf(row.id), rated.get(row.id), bases.rating);
  });
  const all = [...answers, ...ownHarms, ...harms];
  return { answers, harms, ownHarms, counts: count(all), missing: countMissing(assessment, file), token: tokenOf(all) };
}

/** Titles of the own harms that stand, and of those that the file brings. */
function rateableOwnHarms(
  assessment: LoadedAssessment,
  compared: readonly Compared<OwnHarmFields>[],
): ReadonlyMap<string, string> {
  const brought = compared.filter(({ entry }) => entry.kind === 'new');
  return new Map([
    ...standing(assessment).map(({ id, title }) => [id, title] as const),
    ...brought.map(({ entry, wanted }) => [entry.id, wanted.title] as const),
  ]);
}

function faultsOfOwn({ at }: HarmRow, rateable: boolean, twice: boolean): CellFault[] {
  if (twice) return [{ ...at, says: 'This harm is rated in the file twice.', mend: 'Remove one of the two.' }];
  if (rateable) return [];
  const mend = 'Describe it in the file, or bring it back in OpenCRIA if it was removed.';
  return [{ ...at, says: 'This own harm is not in the register.', mend }];
}

function count(all: readonly Compared<unknown>[]): Counts {
  const counts: Record<EntryKind, number> = { new: 0, changed: 0, same: 0, blank: 0, conflict: 0, wrong: 0 };
  for (const { entry } of all) counts[entry.kind] += 1;
  return counts;
}

/** What a file downloaded now would have besides. */
function countMissing(assessment: LoadedAssessment, { has, ...file }: FileContent): number {
  const { loaded, input, answers, harmRatings, ownHarms, evidence } = assessment;
  const source = { compiled: loaded.compiled, input, answers, harmRatings, ownHarms, evidence };
  const found = new Set(file.answers.map(({ id }) => id));
  const rated = new Set(file.harms.map(({ id }) => id));
  const described = new Set(file.ownHarms.map(({ id }) => id));
  // What a file does not carry at all is no loss.
  const questions = has.includes('answers')
    ? answerLines(source).filter(({ part, question }) => part === undefined && !found.has(question.id))
    : [];
  const harms = has.includes('harms') ? harmLines(source).filter(({ cells }) => !rated.has(String(cells.id))) : [];
  const own = has.includes('ownHarms') ? standing(source).filter(({ id }) => !described.has(id)) : [];
  return questions.length + harms.length + own.length;
}

/** Two outcomes that would save the same over the same have the same token. */
function tokenOf(all: readonly Compared<unknown>[]): string {
  const facts = all.map(({ entry, revision, wanted }) => [entry.about, entry.id, entry.kind, revision, wanted]);
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
