import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';
import { AnswersService } from '../assessments/answers.service.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { HarmRatingsService } from '../assessments/harm-ratings.service.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { FileStore } from '../platform/files.js';
import { once } from '../platform/once.js';
import { may } from '../platform/permissions.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { answerableQuestion, isRateableHarm } from './answerable.js';
import { compareFile, type Outcome } from './compare-file.js';
import type { Compared } from './compare.js';
import { headOf } from './head-of.js';
import { LONGEST_FILE, readFileContent } from './read-file.js';
import { receiveForm, type ReceivedForm } from './receive-form.js';
import { FileRefused } from './refused.js';
import { WorkbookThread } from './workbook-thread.js';
import type { Applied, FileContent, Preview } from './workbook.types.js';
import { withLatest } from './with-latest.js';

interface Opened extends ReceivedForm {
  readonly content: FileContent;
  readonly assessment: LoadedAssessment;
}

interface Saving {
  readonly operationId: string;
  readonly outcome: Outcome;
  /** The conflicts in which the file wins. */
  readonly take: readonly string[];
  readonly now: Date;
}

/** Reads filled files in: first what it would do, then, on the same file and the same state, doing it. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswersService,
    private readonly harmRatings: HarmRatingsService,
    private readonly thread: WorkbookThread,
  ) {}

  /** What the file would change; nothing is stored. */
  preview(viewer: Viewer, assessmentId: string, request: Request): Promise<Preview> {
    return this.withFile(viewer, assessmentId, request, async ({ content, assessment, fileName }) => {
      const { answers, harms, counts, missing, token } = await this.tx.run(viewer, (em) =>
        compareFile(em, viewer, assessment, content),
      );
      const entries = [...answers, ...harms].map(({ entry }) => entry);
      return { fileName, exportedAt: content.head.exportedAt, entries, counts, missing, token };
    });
  }

  /** Saves everything the preview showed as new or changed, and the conflicts that are to be taken; or nothing at all. */
  apply(viewer: Viewer, assessmentId: string, request: Request): Promise<Applied> {
    return this.withFile(viewer, assessmentId, request, ({ content, fields, file }) => {
      const { operationId, token, take } = readFields(fields);
      const asked = { assessmentId, file: file.sha256, token, take };
      const now = this.clock.now();
      return this.tx.run(viewer, (em) =>
        once(em, viewer, operationId, asked, now, async () => {
          const assessment = await this.assessments.one(viewer, assessmentId);
          const outcome = await compareFile(em, viewer, assessment, content);
          if (outcome.token !== token) throw problem('WORKBOOK_MOVED_ON');
          const applied = await this.save(em, viewer, assessment, { operationId, outcome, take, now });
          await record(em, viewer, {
            action: 'workbook.import',
            object: 'assessment',
            objectId: assessmentId,
            details: { saved: applied.saved, conflictsKept: applied.conflictsKept, wrong: applied.counts.wrong },
          });
          return applied;
        }),
      );
    });
  }

  private async save(
    em: EntityManager,
    viewer: Viewer,
    { id, answers, harmRatings }: LoadedAssessment,
    { operationId, outcome, take, now }: Saving,
  ): Promise<Applied> {
    const isWanted = ({ entry }: Compared<unknown>): boolean =>
      entry.kind === 'new' ||
      entry.kind === 'changed' ||
      (entry.kind === 'conflict' && take.includes(`${entry.about}:${entry.id}`));
    const wantedAnswers = outcome.answers.filter(isWanted);
    const wantedHarms = outcome.harms.filter(isWanted);
    if (wantedHarms.length > 0 && !may(viewer, 'harm.save')) throw problem('FORBIDDEN');
    const answered = new Map(answers.map((answer) => [answer.questionId, answer]));
    const rated = new Map(harmRatings.map((rating) => [rating.harmId, rating]));
    let saved = 0;
    for (const { entry, revision, wanted } of wantedAnswers) {
      const { state, option, parts, number, reason, knownBy } = wanted.statement;
      const current = answered.get(entry.id);
      const input = {
        // What files do not carry stays.
        ...current,
        assessmentId: id,
        questionId: entry.id,
        operationId,
        baseRevision: revision,
        state,
        option,
        parts: parts && [...parts],
        number,
        reason,
        knownBy,
        note: wanted.note,
        evidenceIds: [...(current?.evidenceIds ?? [])],
      };
      const reply = await this.answers.write(em, viewer, input, now);
      // Saved by somebody else in this very moment: everything above is rolled back with it.
      if (!('answer' in reply)) throw problem('WORKBOOK_MOVED_ON');
      saved += 1;
    }
    for (const { entry, revision, wanted } of wantedHarms) {
      const reply = await this.harmRatings.save(viewer, {
        ...rated.get(entry.id),
        ...wanted,
        incidents: withLatest(rated.get(entry.id)?.incidents ?? [], wanted.incidentOn),
        assessmentId: id,
        harmId: entry.id,
        operationId: partOf(operationId, entry.id),
        baseRevision: revision,
      });
      if (!('harmRating' in reply)) throw problem('WORKBOOK_MOVED_ON');
      saved += 1;
    }
    const { counts, missing } = outcome;
    const of = wantedAnswers.length + wantedHarms.length;
    return { saved, of, conflictsKept: counts.new + counts.changed + counts.conflict - of, counts, missing };
  }

  /** Receives, checks and reads the file, and lets go of it in the end. */
  private async withFile<T>(
    viewer: Viewer,
    assessmentId: string,
    request: Request,
    work: (opened: Opened) => Promise<T>,
  ): Promise<T> {
    const assessment = await this.assessments.one(viewer, assessmentId);
    if (assessment.state !== 'draft') throw problem('ASSESSMENT_NOT_DRAFT');
    const form = await receiveForm(request, this.files, LONGEST_FILE);
    try {
      const { loaded, mode } = assessment;
      const content = await readFileContent(form.file.path, this.thread, {
        head: headOf(viewer, assessment, ''),
        questionOf: (id) => answerableQuestion(loaded, mode, id),
        isHarm: (id) => isRateableHarm(loaded, mode, id),
        today: this.clock.today(),
      });
      return await work({ ...form, content, assessment });
    } catch (fault) {
      if (!(fault instanceof FileRefused)) throw fault;
      throw problem('WORKBOOK_REFUSED', { because: fault.because, mend: fault.mend });
    } finally {
      await this.files.discard(form.file).catch(() => undefined);
    }
  }
}

function readFields(fields: ReadonlyMap<string, string>): { operationId: string; token: string; take: string[] } {
  const operationId = fields.get('operationId') ?? '';
  const token = fields.get('token') ?? '';
  if (!isUUID(operationId)) throw invalidInput([{ field: 'operationId', says: 'Send a UUID, before the file.' }]);
  if (!/^[0-9a-f]{64}$/.test(token)) throw invalidInput([{ field: 'token', says: 'Send the token of the preview.' }]);
  return { operationId, token, take: readTake(fields.get('take') ?? '[]') };
}

function readTake(text: string): string[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return [...new Set(list)].sort();
  } catch {
    // Said below like any other text that is no such list.
  }
  throw invalidInput([{ field: 'take', says: 'Send a list of texts like ["answer:age-policy"].' }]);
}

/** The operation id of one rating of an import, always the same for the same import. */
function partOf(operationId: string, part: string): string {
  const hash = createHash('sha256').update(`${operationId} ${part}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
