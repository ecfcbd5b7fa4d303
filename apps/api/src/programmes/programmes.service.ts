import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { record, type AuditEntry } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { MoveProgrammeInput, SaveLetterTemplateInput, SaveProgrammeInput } from './programme-inputs.types.js';
import { LETTER_PLACES, type Programme, type ProgrammeState } from './programme.types.js';
import { NEXT, readProgrammes } from './read-programmes.js';

type Entry = Omit<AuditEntry, 'object' | 'objectId'>;

/** A reviewing body's programmes: what they ask for and promise, when they are open, the words of their letters. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  all(viewer: Viewer): Promise<Programme[]> {
    return this.tx.run(viewer, (em) => readProgrammes(em, viewer, this.clock.now()));
  }

  one(viewer: Viewer, id: string): Promise<Programme> {
    return this.tx.run(viewer, async (em) => {
      const [found] = await readProgrammes(em, viewer, this.clock.now(), knownId(id));
      if (!found) throw problem('NOT_FOUND');
      return found;
    });
  }

  save(viewer: Viewer, input: SaveProgrammeInput): Promise<Programme> {
    this.check(input);
    const programmeId = input.id ?? randomUUID();
    return this.change(viewer, input, programmeId, async (em, now) => {
      const values = [
        viewer.tenantId,
        programmeId,
        input.name.trim(),
        input.description.trim(),
        input.instruments,
        input.countries,
        input.opensOn,
        input.closesOn ?? null,
        input.promisedDays,
      ];
      if (!input.id) {
        await em.query(
          `insert into app.programme (tenant_id, id, name, description, instruments, countries, opens_on, closes_on,
              promised_days, state, revision, created_by, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'draft', 1, $10, $11)`,
          [...values, viewer.userId, now],
        );
        return { action: 'programme.create' };
      }
      await hold(em, viewer, programmeId);
      const [saved] = await em.query<[unknown[], number]>(
        `update app.programme set name = $3, description = $4, instruments = $5, countries = $6, opens_on = $7,
            closes_on = $8, promised_days = $9, revision = revision + 1
          where tenant_id = $1 and id = $2 and revision = $10 returning 1`,
        [...values, input.baseRevision],
      );
      if (saved.length === 0) throw problem('PROGRAMME_CHANGED');
      return { action: 'programme.save', details: { revision: input.baseRevision + 1 } };
    });
  }

  move(viewer: Viewer, input: MoveProgrammeInput): Promise<Programme> {
    return this.change(viewer, input, input.programmeId, async (em) => {
      const state = await hold(em, viewer, input.programmeId);
      if (!NEXT[state].includes(input.to)) throw problem('PROGRAMME_CHANGED');
      await em.query(`update app.programme set state = $3, revision = revision + 1 where tenant_id = $1 and id = $2`, [
        viewer.tenantId,
        input.programmeId,
        input.to,
      ]);
      return { action: 'programme.move', details: { state: input.to } };
    });
  }

  saveTemplate(viewer: Viewer, input: SaveLetterTemplateInput): Promise<Programme> {
    const unknown = [...input.body.matchAll(/\{(\w+)\}/g)]
      .map(([, name = '']) => name)
      .find((name) => !LETTER_PLACES.some((place) => place === name));
    if (unknown !== undefined) {
      const places = LETTER_PLACES.map((place) => `{${place}}`).join(', ');
      throw invalidInput([{ field: 'body', says: `Nothing fills {${unknown}}. These are filled: ${places}.` }]);
    }
    return this.change(viewer, input, input.programmeId, async (em, now) => {
      await hold(em, viewer, input.programmeId);
      const [saved]: { revision: number }[] = await em.query(
        `insert into app.programme_template as t (tenant_id, programme_id, occasion, subject, body, revision, updated_by,
            updated_at)
         select $1, $2, $3, $4, $5, 1, $6, $7 where $8::int = 0 or exists (select 1 from app.programme_template o
           where o.tenant_id = $1 and o.programme_id = $2 and o.occasion = $3)
         on conflict (tenant_id, programme_id, occasion) do update
           set subject = excluded.subject, body = excluded.body, revision = t.revision + 1,
               updated_by = excluded.updated_by, updated_at = excluded.updated_at
           where t.revision = $8::int
         returning revision`,
        [
          viewer.tenantId,
          input.programmeId,
          input.occasion,
          input.subject.trim(),
          input.body,
          viewer.userId,
          now,
          input.baseRevision,
        ],
      );
      if (!saved) throw problem('PROGRAMME_CHANGED');
      return { action: 'programme.letter', details: { occasion: input.occasion, revision: saved.revision } };
    });
  }

  private check({ instruments, opensOn, closesOn }: SaveProgrammeInput): void {
    const known = new Set(this.instruments.list().map(({ id, version }) => `${id}@${version}`));
    const missing = instruments.find((name) => !known.has(name));
    if (missing !== undefined) {
      throw invalidInput([{ field: 'instruments', says: `This installation has no questionnaire ${missing}.` }]);
    }
    if (closesOn && closesOn < opensOn) {
      throw invalidInput([{ field: 'closesOn', says: 'A programme closes on the day it opens, or later.' }]);
    }
  }

  private change(
    viewer: Viewer,
    input: { readonly operationId: string },
    programmeId: string,
    work: (em: EntityManager, now: Date) => Promise<Entry>,
  ): Promise<Programme> {
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      const { id } = await once(em, viewer, input.operationId, input, now, async () => {
        const entry = await work(em, now);
        await record(em, viewer, { ...entry, object: 'programme', objectId: programmeId });
        return { id: programmeId };
      });
      return this.one(viewer, id);
    });
  }
}

/** Holds a programme to the end of the transaction; its state. */
export async function hold(em: EntityManager, viewer: Viewer, programmeId: string): Promise<ProgrammeState> {
  const [held]: { state: ProgrammeState }[] = await em.query(
    `select state from app.programme where tenant_id = $1 and id = $2 for update`,
    [viewer.tenantId, programmeId],
  );
  if (!held) throw problem('NOT_FOUND');
  return held.state;
}
