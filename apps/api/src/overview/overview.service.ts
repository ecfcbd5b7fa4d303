import { Injectable } from '@nestjs/common';
import { FEWEST_COMPANIES, publishableGroups } from '#libs/review';
import { titleOf } from '../decisions/titles.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { Clock } from '../platform/clock.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { byMonth, byState } from './month-counts.js';
import type { FindingsOverview, ReviewOverview } from './overview.types.js';
import {
  isAppointed,
  readAgreement,
  readConditions,
  readCounts,
  readFindings,
  readRecordedTime,
  readScores,
  readTime,
  type FoundAt,
} from './read-overview.js';
import { rightsOverview, type Titles } from './rights-overview.js';

const MOST_FINDINGS = 20;

/** Figures of a reviewing body: of the cases that are open to the reviewer, or counts alone. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly reviewers: ReviewerTx,
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  async of(viewer: Viewer): Promise<ReviewOverview> {
    return (await this.ofCases(viewer)) ?? (await this.ofRecords(viewer));
  }

  /** Null for somebody who was appointed to no programme. */
  private async ofCases(viewer: Viewer): Promise<ReviewOverview | null> {
    const { tenantId: bodyId } = viewer;
    const today = this.clock.today();
    const read = await this.reviewers.run(viewer, async (em) => {
      if (!(await isAppointed(em))) return null;
      return {
        counts: await readCounts(em, bodyId, 'submission_case'),
        time: await readTime(em, bodyId, today),
        agreement: await readAgreement(em, bodyId),
        conditions: await readConditions(em, bodyId, today),
        scores: await readScores(em, bodyId),
        findings: await readFindings(em, bodyId),
      };
    });
    return (
      read && {
        appointed: true,
        states: byState(read.counts),
        months: byMonth(read.counts, today),
        time: read.time,
        agreement: read.agreement,
        conditions: read.conditions,
        rights: await rightsOverview(read.scores, this.titles()),
        findings: this.findings(read.findings.decided, read.findings.found),
      }
    );
  }

  private async ofRecords(viewer: Viewer): Promise<ReviewOverview> {
    const { counts, time } = await this.tx.run(viewer, async (em) => ({
      counts: await readCounts(em, viewer.tenantId, 'submission_record'),
      time: await readRecordedTime(em, viewer.tenantId),
    }));
    return {
      appointed: false,
      states: byState(counts),
      months: byMonth(counts, this.clock.today()),
      time,
      agreement: null,
      conditions: null,
      rights: null,
      findings: null,
    };
  }

  private findings(decided: readonly string[], found: readonly FoundAt[]): FindingsOverview | null {
    const keyed = found
      .map((each) => ({ ...each, id: `${each.verdict} ${each.subject} ${each.subjectId}` }))
      .toSorted((a, b) => b.companies.length - a.companies.length || (a.id < b.id ? -1 : 1));
    // What the list is too short for is not weighed; what concerns few companies is, so that nothing gives it away.
    const weighed = keyed.filter(
      ({ companies }, place) => place < MOST_FINDINGS || companies.length < FEWEST_COMPANIES,
    );
    const open = publishableGroups(
      new Set(decided),
      weighed.map(({ id, companies }) => ({ id, members: new Set(companies) })),
    );
    if (!open.all) return null;
    const versions = this.versions();
    return {
      companies: decided.length,
      findings: weighed
        .filter(({ id }) => open.groups.has(id))
        .map(({ subject, subjectId, verdict, companies }) => {
          const titles = versions.map((instrument) => titleOf({ instrument, ownHarms: [] }, subject, subjectId));
          const title = titles.find((each) => each !== subjectId) ?? subjectId;
          return { subject, subjectId, verdict, title, companies: companies.length };
        }),
    };
  }

  /** A title may have changed from version to version; the newest one comes first and counts. */
  private titles(): Titles {
    const versions = this.versions().toReversed();
    return {
      rights: new Map(versions.flatMap(({ clusters }) => clusters.map(({ id, title }) => [id, title] as const))),
      technologies: new Map(versions.flatMap(({ modules }) => modules.map(({ id, title }) => [id, title] as const))),
    };
  }

  private versions() {
    return this.instruments.list().map(({ id, version }) => this.instruments.find(id, version).instrument);
  }
}
