import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { recordRead } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { WorkbookSource } from './answer-lines.js';
import { buildBook, type BookSubject } from './book.js';
import { headOf } from './head-of.js';
import { writeCsv, writeJson } from './plain-files.js';
import { WorkbookThread } from './workbook-thread.js';
import type { Section } from './workbook.types.js';

export type WorkbookFormat = 'xlsx' | 'csv' | 'json';

/** What the names of the files say; a CSV file holds one of them, the others hold all. */
const NAMES: Readonly<Record<Section, string>> = { answers: 'answers', harms: 'harms', ownHarms: 'own harms' };

export interface WorkbookFile {
  readonly fileName: string;
  readonly content: Uint8Array;
}

const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** Assessments as files to be filled in elsewhere. */
@Injectable()
export class WorkbooksService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly assessments: AssessmentsService,
    private readonly thread: WorkbookThread,
  ) {}

  async file(
    viewer: Viewer,
    assessmentId: string,
    format: WorkbookFormat,
    section: Section = 'answers',
  ): Promise<WorkbookFile> {
    const assessment = await this.load(viewer, assessmentId, format);
    const fileName = `${assessment.title} ${NAMES[section]} ${assessment.asOf}.${format}`;
    return { fileName, content: await this.content(viewer, assessment, format, section) };
  }

  private async content(
    viewer: Viewer,
    assessment: LoadedAssessment,
    format: WorkbookFormat,
    section: Section,
  ): Promise<Uint8Array> {
    const source = sourceOf(assessment);
    const head = headOf(viewer, assessment, this.clock.now().toISOString());
    switch (format) {
      case 'xlsx':
        return this.thread.write(buildBook(source, head, subjectOf(viewer, assessment)));
      case 'csv':
        return Buffer.from(writeCsv(source, head, section));
      case 'json':
        return Buffer.from(writeJson(source, head));
    }
  }

  /** Taking answers out of the service is audited like a change. */
  private load(viewer: Viewer, assessmentId: string, format: string): Promise<LoadedAssessment> {
    return this.tx.run(viewer, async (em) => {
      const assessment = await this.assessments.one(viewer, assessmentId);
      await recordRead(em, viewer, {
        action: 'workbook.download',
        object: 'assessment',
        objectId: assessmentId,
        details: { format },
      });
      return assessment;
    });
  }
}

function sourceOf({ loaded, input, answers, harmRatings, ownHarms, evidence }: LoadedAssessment): WorkbookSource {
  return { compiled: loaded.compiled, input, answers, harmRatings, ownHarms, evidence };
}

function subjectOf(viewer: Viewer, { title, mode, product, loaded, input }: LoadedAssessment): BookSubject {
  const flags = product ? loaded.instrument.profile : [];
  const words = (flag: string): string => {
    const known = input.profile[flag];
    return known === undefined ? 'Not known' : known ? 'Yes' : 'No';
  };
  return {
    title,
    mode,
    instrumentTitle: loaded.instrument.title,
    organisation: viewer.organisationName,
    description: product?.description ?? '',
    markets: (product?.markets ?? []).map((code) => countries.of(code) ?? code),
    ageBands: product?.ageBands ?? [],
    rights: loaded.instrument.clusters.map((cluster) => cluster.title),
    parts: loaded.instrument.modules.map((module) => module.title),
    flags: flags.map(({ flag, asks }) => ({ asks: asks.replaceAll('{product}', title), answer: words(flag) })),
  };
}
