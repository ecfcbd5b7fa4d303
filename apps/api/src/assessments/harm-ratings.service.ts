import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LoadedInstrument } from '../instruments/instruments.service.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { prepared } from '../platform/prepared.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { ReassessmentPrompts } from '../reassessments/reassessment-prompts.js';
import type { SaveHarmRatingInput } from './assessment-inputs.types.js';
import type { AssessmentMode, AssessmentState } from './assessment-words.types.js';
import type { HarmRating, HarmRatingConflict, HarmRatingSaved, Incident } from './harm-rating.types.js';
import { holdOwnHarm, isOwnHarm } from './hold-own-harm.js';
import { harmRatingJson } from './part-json.js';

interface Written {
  readonly state: AssessmentState;
  readonly mode: AssessmentMode;
  readonly instrument_id: string;
  readonly instrument_version: string;
  /** null: nothing was written, because the rating has another revision than the edit was based on. */
  readonly revision: number | null;
}

/** Writes a rating and its history in one statement; locks like the saving of an answer. */
const SAVE = `
with target as materialized (
  select id, state, mode, instrument_id, instrument_version
    from app.assessment where tenant_id = $1 and id = $2 for share
), saved as (
  insert into app.harm_rating as x (tenant_id, assessment_id, harm_id, revision, scale, scope, irremediability,
      likelihood, incident_on, incidents, involvement, exposed, note, updated_by, updated_at)
  select $1, t.id, $3, 1, $5::smallint, $6::smallint, $7::smallint, $8::smallint, $9::date, $10::jsonb, $11::text,
         $12::text, $13::text, $14::uuid, $15::timestamptz
    from target t
   where t.state = 'draft' and ($4::int = 0 or exists (
     select 1 from app.harm_rating o where o.tenant_id = $1 and o.assessment_id = $2 and o.harm_id = $3))
  on conflict (tenant_id, assessment_id, harm_id) do update
    set revision = x.revision + 1, scale = excluded.scale, scope = excluded.scope,
        irremediability = excluded.irremediability, likelihood = excluded.likelihood,
        incident_on = excluded.incident_on, incidents = excluded.incidents, involvement = excluded.involvement, exposed = excluded.exposed,
        note = excluded.note, updated_by = excluded.updated_by, updated_at = excluded.updated_at
    where x.revision = $4::int
  returning x.*
), remembered as (
  insert into app.harm_rating_history (tenant_id, assessment_id, harm_id, revision, scale, scope, irremediability,
      likelihood, incident_on, incidents, involvement, exposed, note, saved_by, saved_at)
  select tenant_id, assessment_id, harm_id, revision, scale, scope, irremediability,
      likelihood, incident_on, incidents, involvement, exposed, note, updated_by, updated_at from saved
)
select t.state, t.mode, t.instrument_id, t.instrument_version, (select revision from saved) as revision
  from target t`;

const CURRENT = `
select ${harmRatingJson('h')} as rating
  from app.harm_rating h where h.tenant_id = $1 and h.assessment_id = $2 and h.harm_id = $3`;

@Injectable()
export class HarmRatingsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
    private readonly prompts: ReassessmentPrompts,
  ) {}

  /** Saves the ratings of one harm, or reports those saved meanwhile. A refusal rolls everything back. */
  save(viewer: Viewer, input: SaveHarmRatingInput): Promise<HarmRatingSaved | HarmRatingConflict> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, () => this.write(em, viewer, input, now)),
    );
  }

  private async write(
    em: EntityManager,
    viewer: Viewer,
    input: SaveHarmRatingInput,
    now: Date,
  ): Promise<HarmRatingSaved | HarmRatingConflict> {
    const { assessmentId, harmId } = input;
    const incidents = this.incidentsOf(input);
    const rating: Omit<HarmRating, 'revision'> = {
      harmId,
      scale: input.scale ?? null,
      scope: input.scope ?? null,
      irremediability: input.irremediability ?? null,
      likelihood: input.likelihood ?? null,
      incidentOn: incidents[0]?.on ?? null,
      incidents,
      involvement: input.involvement ?? null,
      exposed: input.exposed ?? '',
      note: input.note ?? '',
      updatedAt: now.toISOString(),
    };
    const [written] = await prepared<Written>(em, 'save-harm-rating', SAVE, [
      viewer.tenantId,
      assessmentId,
      harmId,
      input.baseRevision,
      rating.scale,
      rating.scope,
      rating.irremediability,
      rating.likelihood,
      rating.incidentOn,
      JSON.stringify(incidents),
      rating.involvement,
      rating.exposed,
      rating.note,
      viewer.userId,
      now,
    ]);
    if (!written) throw problem('NOT_FOUND');
    if (written.state !== 'draft') throw problem('ASSESSMENT_NOT_DRAFT');
    const loaded = this.instruments.find(written.instrument_id, written.instrument_version);
    if (!isOwnHarm(harmId)) refuseUnknownHarm(loaded, written.mode, harmId);
    else await holdOwnHarm(em, viewer, assessmentId, harmId);
    if (written.revision === null) {
      const [found]: { rating: HarmRating }[] = await em.query(CURRENT, [viewer.tenantId, assessmentId, harmId]);
      return { current: found?.rating ?? null };
    }
    await announce(em, viewer, { assessmentId, kind: 'harm', ids: [harmId], revision: written.revision });
    if (incidents.length > 0) await this.prompts.afterIncident(em, viewer, assessmentId);
    await record(em, viewer, {
      action: 'harm.save',
      object: 'assessment',
      objectId: assessmentId,
      details: { harm: harmId, revision: written.revision },
    });
    return { harmRating: { ...rating, revision: written.revision } };
  }

  /** Latest first, as they are shown. Each day stands once: two rows of one day would hide how many cases it had. */
  private incidentsOf({ incidents }: SaveHarmRatingInput): Incident[] {
    const today = this.clock.today();
    const seen = new Set<string>();
    const faults = (incidents ?? []).flatMap(({ on }, place) => {
      const says =
        on > today
          ? 'This day has not come yet.'
          : seen.has(on) && 'This day stands twice. Add up its cases in one line.';
      seen.add(on);
      return says ? [{ field: `incidents.${place}.on`, says }] : [];
    });
    if (faults.length > 0) throw invalidInput(faults);
    return (incidents ?? []).map(({ on, cases }) => ({ on, cases })).toSorted((a, b) => (a.on < b.on ? 1 : -1));
  }
}

/** An organisation's own assessment rates no harms; a screening rates the gravest only. */
function refuseUnknownHarm({ instrument }: LoadedInstrument, mode: AssessmentMode, id: string): void {
  const harm = instrument.harms.find((one) => one.id === id);
  if (!harm || mode === 'organisation' || (mode === 'screening' && !harm.screening)) {
    throw problem('UNKNOWN_HARM', { harm: id });
  }
}
