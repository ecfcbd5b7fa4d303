import { createHash } from 'node:crypto';
import { canonicalJson } from '#libs/instruments';
import {
  applyVerdicts,
  difference,
  type GivenVerdict,
  type JudgedAnswer,
  type JudgedParts,
  type JudgedSubmission,
  type SubjectKind,
} from '#libs/review';
import { scoreAssessment, type AssessmentResult } from '#libs/scoring';
import type { SubmissionFile, SubmittedAnswer } from '#libs/submission';
import type { SealedCase } from '../reviews/load-sealed.js';
import type { SecondRow, VerdictRow } from './verdict-rows.js';

/** Hash of an id with the digest of the submission, by which the sample of a second review is drawn. */
export const sampleMark =
  (digest: string) =>
  (id: string): string =>
    createHash('sha256').update(`${digest}:${id}`).digest('hex');

/** The reviewed figures: what was submitted with the verdicts that stand. */
export function reviewedResult(
  { compiled, input }: JudgedSubmission,
  verdicts: readonly GivenVerdict[],
): AssessmentResult {
  return scoreAssessment(compiled, applyVerdicts(compiled, input, verdicts));
}

/** Of two verdicts on one part both count, unless a lead chose between them as they are now. */
export function standingVerdicts(rows: readonly VerdictRow[], second: readonly SecondRow[]): readonly VerdictRow[] {
  const keptOf = new Map(second.map((row) => [`${row.subject} ${row.subjectId}`, settledWith(row, rows)]));
  return rows.filter(({ subject, subjectId, slot }) => {
    const kept = keptOf.get(`${subject} ${subjectId}`);
    return !kept || (kept === 'first') === (slot === 1);
  });
}

/** Whom a lead chose; null where nobody did, or one of the two changed since. */
export function settledWith(row: SecondRow, verdicts: readonly VerdictRow[]): 'first' | 'second' | null {
  const revision = (slot: number) =>
    verdicts.find((one) => one.subject === row.subject && one.subjectId === row.subjectId && one.slot === slot)
      ?.revision ?? 0;
  return revision(1) === row.settledFirst && revision(2) === row.settledSecond ? row.settledWith : null;
}

export const asGiven = ({ subject, subjectId, slot, verdict, level, tier }: VerdictRow): GivenVerdict => ({
  subject,
  id: subjectId,
  slot,
  verdict,
  level,
  tier,
});

/** The parts of a submission as texts that are equal only where nothing to be judged differs. */
export function judgedParts({ file, result }: SealedCase): JudgedParts {
  const { content } = file;
  const asked = new Set(result.questions.filter(({ state }) => state !== 'NA_AUTO').map(({ id }) => id));
  const stated = { ...content.organisationAnswers, ...content.answers };
  return {
    answers: new Map(Object.entries(stated).map(([id, answer]) => [id, judgedAnswer(file, answer, asked.has(id))])),
    harms: new Map([
      ...Object.entries(content.harms).map(([id, harm]): [string, string] => [id, canonicalJson(harm)]),
      ...content.ownHarms.map((harm): [string, string] => [harm.id, canonicalJson(harm)]),
    ]),
    flags: new Map(Object.entries(content.profile).map(([flag, value]) => [flag, String(value)])),
  };
}

function judgedAnswer(file: SubmissionFile, answer: SubmittedAnswer, asked: boolean): JudgedAnswer {
  const { note: _note, evidence = [], ...stated } = answer;
  const items = evidence.map(({ id, unusable = null }) => ({ ...file.content.evidence[id], unusable }));
  const manifest = items.map((item) => canonicalJson(item)).sort();
  return {
    statement: canonicalJson({ stated, manifest }),
    evidence: items.map(({ originalSha256, sha256, url }) => originalSha256 ?? sha256 ?? url ?? ''),
    asked,
  };
}

/** Whether the company gave evidence for an answer that the version before had not. */
export function hasNewEvidence(
  before: SealedCase | null,
  after: SealedCase,
  subject: SubjectKind,
  subjectId: string,
): boolean {
  if (before === null) return false;
  return difference(judgedParts(before), judgedParts(after)).some(
    (found) => found.subject === subject && found.subjectId === subjectId && found.newEvidence > 0,
  );
}
