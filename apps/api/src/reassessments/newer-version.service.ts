import { Injectable } from '@nestjs/common';
import type { Instrument } from '#libs/instruments';
import { versionChange, type VersionChange } from '#libs/scoring';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { InstrumentsService, type LoadedInstrument } from '../instruments/instruments.service.js';
import { may } from '../platform/permissions.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { NewerVersion, VersionQuestion } from './reassessment.types.js';

/** Says of a draft that a newer version of its questionnaire exists, and what it would bring. */
@Injectable()
export class NewerVersionService {
  constructor(
    private readonly tx: TenantTx,
    private readonly instruments: InstrumentsService,
  ) {}

  async of(viewer: Viewer, assessment: LoadedAssessment): Promise<NewerVersion | null> {
    if (assessment.state !== 'draft') return null;
    const { id, version } = assessment.instrument;
    const newer = this.instruments.newerThan(id, version);
    if (!newer) return null;
    const change = versionChange(assessment.loaded.compiled, newer.compiled, assessment.input);
    return {
      ...toNewerVersion(assessment.loaded.instrument, newer, change),
      bringsOrganisation: assessment.product !== null && (await this.lacksOrganisation(viewer, assessment, newer)),
      mayMove: may(viewer, 'assessment.start'),
    };
  }

  /** Its answers are inherited from an assessment of the same version, so one has to be there. */
  private async lacksOrganisation(
    viewer: Viewer,
    { organisationAssessmentId }: LoadedAssessment,
    { instrument }: LoadedInstrument,
  ): Promise<boolean> {
    if (organisationAssessmentId === null) return false;
    const found = await this.tx.read(viewer, {
      name: 'organisation-of-version',
      text: `select 1 from app.assessment where tenant_id = $1 and product_id is null and instrument_id = $2
               and instrument_version = $3 limit 1`,
      values: [viewer.tenantId, instrument.id, instrument.version],
    });
    return found.length === 0;
  }
}

function toNewerVersion(
  from: Instrument,
  { instrument, version }: LoadedInstrument,
  change: VersionChange,
): Omit<NewerVersion, 'bringsOrganisation' | 'mayMove'> {
  const [before, after] = [asksOf(from), asksOf(instrument)];
  const question = (id: string, more: Partial<VersionQuestion> = {}): VersionQuestion => ({
    id,
    asks: after.get(id) ?? before.get(id) ?? id,
    parts: [],
    answer: null,
    ...more,
  });
  return {
    instrument: version,
    notes: notesSince(from.version, instrument),
    added: change.added.map((id) => question(id)),
    removed: change.removed.map(({ id, answered }) => question(id, { answer: answered ? 'cleared' : null })),
    changed: change.changed.map(({ id, parts, answer }) => question(id, { parts, answer })),
    same: change.same,
    harms: {
      added: titled(instrument.harms, change.harms.added),
      removed: titled(from.harms, change.harms.removed),
    },
    redLines: {
      added: titled(instrument.redLines, change.redLines.added),
      removed: titled(from.redLines, change.redLines.removed),
    },
    kept: change.answers.kept.length,
    toConfirm: change.answers['to-confirm'].length,
    cleared: change.answers.cleared.length,
  };
}

const asksOf = ({ questions }: Instrument): ReadonlyMap<string, string> =>
  new Map(questions.map(({ id, asks }) => [id, asks]));

function notesSince(version: string, { changelog }: Instrument): Instrument['changelog'] {
  return changelog
    .filter((entry) => entry.version.localeCompare(version, 'en', { numeric: true }) > 0)
    .toSorted((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
}

function titled(all: readonly { readonly id: string; readonly title: string }[], ids: readonly string[]): string[] {
  const wanted = new Set(ids);
  return all.filter(({ id }) => wanted.has(id)).map(({ title }) => title);
}
