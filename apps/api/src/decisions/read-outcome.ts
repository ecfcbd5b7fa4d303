import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '#libs/review';
import { displayScore, fractionFromText } from '#libs/scoring';
import type { SubmittedResult } from '#libs/submission';
import type { CaseState } from '../correspondence/hold-case.js';
import type { InstrumentsService } from '../instruments/instruments.service.js';
import { may } from '../platform/permissions.js';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import type { CaseAppeal, CaseCondition, CaseDecision, CaseOutcome } from './decision.types.js';
import { readDecision, type DecisionFile } from './frozen-decision.js';
import { titleOf } from './titles.js';

interface CaseRow {
  /** null on a reviewer's connection while the submission is with the company. */
  readonly assessmentId: string | null;
  readonly state: CaseState;
  readonly claimedBy: string | null;
  readonly secondReviewer: string | null;
}

interface AppealRow extends Omit<CaseAppeal, 'title' | 'mayDecide' | 'raisedAt'> {
  readonly raisedAt: Date;
}

const DECIDED: readonly CaseState[] = ['reviewed', 'conditional', 'returned', 'closed'];

/** What was decided, on either side's connection: nothing of it comes from what reviewers keep to themselves. */
export async function readOutcome(
  em: EntityManager,
  instruments: InstrumentsService,
  viewer: Viewer,
  submissionId: string,
): Promise<CaseOutcome> {
  const [row]: CaseRow[] = await em.query(
    `select s.assessment_id as "assessmentId", c.state, c.claimed_by as "claimedBy",
            c.second_reviewer as "secondReviewer"
       from app.submission_case c left join app.submission s on s.tenant_id = c.tenant_id and s.id = c.submission_id
      where c.submission_id = $1`,
    [knownId(submissionId)],
  );
  if (!row) throw problem('NOT_FOUND');
  const files = await readFiles(em, submissionId);
  const titled = (subject: SubjectKind, id: string) => titleIn(instruments, files[0]?.file, subject, id);
  const appeals = await readAppeals(em, submissionId);
  const mayContest = may(viewer, 'submission.request') && DECIDED.includes(row.state);
  return {
    submissionId,
    assessmentId: row.assessmentId,
    decisions: files.map(({ file, digest }, place) =>
      present(titled, file, digest, place === 0 && mayContest ? appeals : null),
    ),
    conditions: await readConditions(em, submissionId),
    appeals: appeals.map((appeal) => ({
      ...appeal,
      raisedAt: appeal.raisedAt.toISOString(),
      title: titled(appeal.subject, appeal.subjectId),
      mayDecide: appeal.outcome === null && may(viewer, 'review.decide') && !hasJudged(viewer, row, files),
    })),
  };
}

/** Whoever judged the case, first, second or as a lead, does not decide on an objection to it. */
export function hasJudged(
  { userId }: Viewer,
  { claimedBy, secondReviewer }: Pick<CaseRow, 'claimedBy' | 'secondReviewer'>,
  files: readonly { readonly file: DecisionFile }[],
): boolean {
  const people = files.flatMap(({ file }) => [
    file.decidedBy.id,
    file.secondBy?.id,
    ...file.verdicts.map(({ by }) => by),
  ]);
  return [claimedBy, secondReviewer, ...people].includes(userId);
}

/** Decisions, newest first. */
export async function readFiles(
  em: EntityManager,
  submissionId: string,
): Promise<readonly { readonly file: DecisionFile; readonly digest: string }[]> {
  const rows: { canonical: Buffer; digest: string }[] = await em.query(
    `select canonical, encode(digest, 'hex') as digest from app.case_decision
      where submission_id = $1 order by decided_at desc, id desc`,
    [submissionId],
  );
  return rows.map(({ canonical, digest }) => ({ file: readDecision(canonical), digest }));
}

function readAppeals(em: EntityManager, submissionId: string): Promise<AppealRow[]> {
  return em.query<AppealRow[]>(
    `select id, subject, subject_id as "subjectId", reasons, raised_at as "raisedAt", outcome, answer
       from app.case_appeal where submission_id = $1 order by raised_at, id`,
    [submissionId],
  );
}

function readConditions(em: EntityManager, submissionId: string): Promise<CaseCondition[]> {
  return em.query<CaseCondition[]>(
    `select id, question_id as "questionId", text, due_on::text as "dueOn", met_at as "metAt"
       from app.case_condition where submission_id = $1 order by due_on, id`,
    [submissionId],
  );
}

type TitleOf = (subject: SubjectKind, id: string) => string;

function titleIn(
  instruments: InstrumentsService,
  file: DecisionFile | undefined,
  subject: SubjectKind,
  id: string,
): string {
  if (!file) return id;
  const { instrument } = instruments.find(file.instrument.id, file.instrument.version);
  return titleOf({ instrument, ownHarms: [] }, subject, id);
}

function present(
  titled: TitleOf,
  file: DecisionFile,
  digest: string,
  appeals: readonly AppealRow[] | null,
): CaseDecision {
  const { decision, statement, letter, verdicts, agreement, figures } = file;
  const contested = new Set(appeals?.map(({ subject, subjectId }) => `${subject} ${subjectId}`));
  return {
    id: decision.id,
    outcome: decision.outcome,
    decidedAt: decision.decidedAt,
    digest,
    statement,
    letter,
    corrects: decision.corrects,
    evidencedHeadline: figures.evidenced.headline,
    reviewedHeadline: figures.reviewed.headline,
    evidencedIndex: indexOf(figures.evidenced),
    reviewedIndex: indexOf(figures.reviewed),
    verdicts: verdicts.map((found) => ({
      ...found,
      title: titled(found.subject, found.subjectId),
      mayContest:
        appeals !== null && goesAgainst(found.verdict) && !contested.has(`${found.subject} ${found.subjectId}`),
    })),
    agreement,
  };
}

/** Nobody contests what was agreed with. */
export const goesAgainst = (verdict: string): boolean => !['confirmed', 'accepted', 'cleared'].includes(verdict);

function indexOf({ index }: SubmittedResult): string | null {
  return index.value === null ? null : displayScore(fractionFromText(index.value.fraction));
}
