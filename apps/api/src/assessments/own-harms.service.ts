import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instrument } from '#libs/instruments';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { invalidInput, problem, type FieldProblem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { AssessmentMode } from './assessment-words.types.js';
import { OWN_HARM } from './hold-own-harm.js';
import { ownHarmJson } from './own-harm-row.js';
import type { OwnHarm, OwnHarmConflict, OwnHarmSaved, RemoveOwnHarmInput, SaveOwnHarmInput } from './own-harm.types.js';

/** More would be a catalogue of its own. */
const MOST = 100;

/** Writes the row and its history in one statement; nothing where somebody was faster. */
const SAVE = `
with saved as (
  insert into app.own_harm as x (tenant_id, assessment_id, id, revision, title, what, category, rights, modules,
      controls, removed_because, updated_by, updated_at)
  values ($1, $2, $3, $4::int + 1, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13)
  on conflict (tenant_id, assessment_id, id) do update
    set revision = excluded.revision, title = excluded.title, what = excluded.what, category = excluded.category,
        rights = excluded.rights, modules = excluded.modules, controls = excluded.controls,
        removed_because = excluded.removed_because, updated_by = excluded.updated_by, updated_at = excluded.updated_at
    where x.revision = $4::int
  returning x.*
), remembered as (
  insert into app.own_harm_history (tenant_id, assessment_id, id, revision, title, what, category, rights, modules,
      controls, removed_because, saved_by, saved_at)
  select tenant_id, assessment_id, id, revision, title, what, category, rights, modules, controls, removed_because,
         updated_by, updated_at from saved
)
select ${ownHarmJson('saved')} as harm from saved`;

type Content = Pick<OwnHarm, 'title' | 'what' | 'category' | 'rights' | 'modules' | 'controls' | 'removedBecause'>;

interface Draft {
  readonly state: string;
  readonly mode: AssessmentMode;
  readonly instrument_id: string;
  readonly instrument_version: string;
}

@Injectable()
export class OwnHarmsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  /** Adds or changes a harm that the catalogue does not have; a removed one comes back with its ratings. */
  save(viewer: Viewer, input: SaveOwnHarmInput): Promise<OwnHarmSaved | OwnHarmConflict> {
    return this.change(viewer, input, input.id ?? null, (instrument) => checked(input, instrument));
  }

  /** Saves a harm under the id that a file gave it, whether it is known by that id already or not. */
  bring(viewer: Viewer, input: SaveOwnHarmInput & { readonly id: string }): Promise<OwnHarmSaved | OwnHarmConflict> {
    return this.change(viewer, input, input.id, (instrument) => checked(input, instrument), true);
  }

  /** Takes a harm out of the register; what was said about it and why it went stays on record. */
  remove(viewer: Viewer, input: RemoveOwnHarmInput): Promise<OwnHarmSaved | OwnHarmConflict> {
    return this.change(viewer, input, input.id, (_instrument, current) => {
      if (!current) throw problem('NOT_FOUND');
      return { ...current, removedBecause: input.reason.trim() };
    });
  }

  private change(
    viewer: Viewer,
    input: SaveOwnHarmInput | RemoveOwnHarmInput,
    id: string | null,
    decide: (instrument: Instrument, current: OwnHarm | undefined) => Content,
    mayBeNew = id === null,
  ): Promise<OwnHarmSaved | OwnHarmConflict> {
    const now = this.clock.now();
    const { assessmentId, baseRevision } = input;
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        const instrument = await this.holdDraft(em, viewer, assessmentId);
        const known = await find(em, viewer, assessmentId);
        const current = known.find((harm) => harm.id === id);
        if (!current && !mayBeNew) throw problem('NOT_FOUND');
        if (!current && known.length >= MOST) throw problem('TOO_MANY_OWN_HARMS', { most: MOST });
        if (current && current.revision !== baseRevision) return { current };
        const content = decide(instrument, current);
        const harmId = id ?? `${OWN_HARM}${randomUUID()}`;
        const [saved]: { harm: OwnHarm }[] = await em.query(SAVE, [
          viewer.tenantId,
          assessmentId,
          harmId,
          current?.revision ?? 0,
          content.title,
          content.what,
          content.category,
          content.rights,
          content.modules,
          JSON.stringify(content.controls),
          content.removedBecause,
          viewer.userId,
          now,
        ]);
        if (!saved) throw new Error('the rows of an assessment are held, so nobody was faster');
        await announce(em, viewer, { assessmentId, kind: 'assessment', ids: [] });
        await record(em, viewer, {
          action: content.removedBecause === null ? 'own-harm.save' : 'own-harm.remove',
          object: 'assessment',
          objectId: assessmentId,
          details: { harm: harmId, revision: saved.harm.revision },
        });
        return { ownHarm: saved.harm };
      }),
    );
  }

  /** Locks the assessment, so that harms are numbered and counted one change after the other. */
  private async holdDraft(em: EntityManager, viewer: Viewer, assessmentId: string): Promise<Instrument> {
    const [found]: Draft[] = await em.query(
      `select state, mode, instrument_id, instrument_version from app.assessment
        where tenant_id = $1 and id = $2 for no key update`,
      [viewer.tenantId, assessmentId],
    );
    if (!found) throw problem('NOT_FOUND');
    if (found.state !== 'draft') throw problem('ASSESSMENT_NOT_DRAFT');
    if (found.mode !== 'full') throw problem('OWN_HARM_NEEDS_FULL');
    return this.instruments.find(found.instrument_id, found.instrument_version).instrument;
  }
}

function checked(input: SaveOwnHarmInput, instrument: Instrument): Content {
  const content = contentOf(input);
  const faults = faultsOf(content, instrument);
  if (faults.length > 0) throw invalidInput(faults);
  return content;
}

async function find(em: EntityManager, viewer: Viewer, assessmentId: string): Promise<OwnHarm[]> {
  const rows: { harm: OwnHarm }[] = await em.query(
    `select ${ownHarmJson('o')} as harm from app.own_harm o where tenant_id = $1 and assessment_id = $2`,
    [viewer.tenantId, assessmentId],
  );
  return rows.map(({ harm }) => harm);
}

function contentOf(input: SaveOwnHarmInput): Content {
  const { title, what, category, rights, modules, controls } = input;
  return {
    title: title.trim(),
    what: what.trim(),
    category,
    rights: [...new Set(rights)],
    modules: [...new Set(modules ?? [])],
    controls: (controls ?? []).map(({ questionId, weight, key, reach }) => ({ questionId, weight, key, reach })),
    removedBecause: null,
  };
}

/** Everything that names what the instrument does not have; a support question controls nothing. */
function faultsOf({ rights, modules, controls }: Content, instrument: Instrument): FieldProblem[] {
  const clusters = new Set(instrument.clusters.map(({ id }) => id));
  const moduleIds = new Set(instrument.modules.map(({ id }) => id));
  const questions = new Set(instrument.questions.filter(({ scored }) => scored).map(({ id }) => id));
  const named = controls.map(({ questionId }) => questionId);
  const unknown = (field: string, ids: readonly string[], known: ReadonlySet<string>, says: string) =>
    ids.flatMap((id, place) => (known.has(id) ? [] : [{ field: `${field}.${place}`, says }]));
  return [
    ...unknown('rights', rights, clusters, 'This questionnaire has no such right. Choose one of its rights.'),
    ...unknown('modules', modules, moduleIds, 'This questionnaire has no such part. Choose one of its parts.'),
    ...unknown(
      'controls',
      named,
      questions,
      'This questionnaire has no such scored question. Choose one of its questions.',
    ),
    ...named.flatMap((id, place) =>
      named.indexOf(id) === place
        ? []
        : [{ field: `controls.${place}`, says: 'This question is linked twice. Keep one of the two.' }],
    ),
  ];
}
