import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';
import { AnswersService } from '../assessments/answers.service.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { isOwnHarm } from '../assessments/hold-own-harm.js';
import { OwnHarmsService } from '../assessments/own-harms.service.js';
import { HarmRatingsService } from '../assessments/harm-ratings.service.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { FileStore } from '../platform/files.js';
import { once } from '../platform/once.js';
import { may } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { answerableQuestion, isRateableHarm } from './answerable.js';
import { compareFile, type Outcome } from './compare-file.js';
import type { Compared } from './compare.js';
import { headOf } from './head-of.js';
import { readFields } from './import-fields.js';
import { LONGEST_FILE, readFileContent } from './read-file.js';
import { receiveForm, type ReceivedForm } from './receive-form.js';
import { FileRefused } from './refused.js';
import { steadyId } from './steady-id.js';
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
    private readonly ownHarms: OwnHarmsService,
    private readonly thread: WorkbookThread,
  ) {}

  /** What the file would change; nothing is stored. */
  preview(viewer: Viewer, assessmentId: string, request: Request): Promise<Preview> {
    return this.withFile(viewer, assessmentId, request, async ({ content, assessment, fileName }) => {
      const { answers, harms, ownHarms, counts, missing, token } = await this.tx.run(viewer, (em) =>
        compareFile(em, viewer, assessment, content),
      );
      const entries = [...answers, ...ownHarms, ...harms].map(({ entry }) => entry);
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
    { id, answers, harmRatings, ownHarms }: LoadedAssessment,
    { operationId, outcome, take, now }: Saving,
  ): Promise<Applied> {
    const isWanted = ({ entry }: Compared<unknown>): boolean =>
      entry.kind === 'new' ||
      entry.kind === 'changed' ||
      (entry.kind === 'conflict' && take.includes(`${entry.about}:${entry.id}`));
    const wantedAnswers = outcome.answers.filter(isWanted);
    const wantedHarms = outcome.harms.filter(isWanted);
    const wantedOwn = outcome.ownHarms.filter(isWanted);
    if (wantedHarms.length + wantedOwn.length > 0 && !may(viewer, 'harm.save')) throw problem('FORBIDDEN');
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
    const described = new Map(ownHarms.map((harm) => [harm.id, harm]));
    for (const { entry, revision, wanted } of wantedOwn) {
      const reply = await this.ownHarms.bring(viewer, {
        ...wanted,
        rights: [...wanted.rights],
        modules: [...wanted.modules],
        controls: [...(described.get(entry.id)?.controls ?? [])],
        assessmentId: id,
        id: entry.id,
        operationId: partOf(operationId, `own ${entry.id}`),
        baseRevision: revision,
      });
      if (!('ownHarm' in reply)) throw problem('WORKBOOK_MOVED_ON');
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
    const of = wantedAnswers.length + wantedOwn.length + wantedHarms.length;
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
        isHarm: (id) => (isOwnHarm(id) ? mode === 'full' : isRateableHarm(loaded, mode, id)),
        nameable:
          mode === 'full' ? { rights: loaded.instrument.clusters, modules: loaded.instrument.modules } : undefined,
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

/** The operation id of one part of an import, always the same for the same import. */
const partOf = (operationId: string, part: string): string =>
  steadyId(createHash('sha256').update(`${operationId} ${part}`));
