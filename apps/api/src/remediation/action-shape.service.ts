import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findAction } from './find-action.js';
import { invalidInput, problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import {
  LONGEST_TITLE,
  type ActionChangedMeanwhile,
  type ActionSaved,
  type MergeActionsInput,
  type SplitActionInput,
} from './action-inputs.types.js';
import { reworded, refuse } from './action-work.service.js';
import { ChangeAction, type Changed, type Changing } from './change-action.js';
import { factsOf, PART_KEY } from './merge-plan.js';
import { saveAction, standing } from './save-action.js';

const OPEN = ['proposed', 'accepted', 'started'];
const WENT_ON = 'It goes on in another action.';

/** Makes one action of several, and several of one; nothing that stood in them is lost. */
@Injectable()
export class ActionShapeService {
  constructor(private readonly change: ChangeAction) {}

  merge(viewer: Viewer, input: MergeActionsInput): Promise<ActionSaved | ActionChangedMeanwhile> {
    return this.change.run(viewer, input, 'action.merge', (changing): Changed => {
      refuse(changing, 'edit');
      const { em, item, facts, assessment, now } = changing;
      if (!OPEN.includes(facts.state)) throw problem('NOT_MERGED', { because: 'the one that goes on is done' });
      const sources = input.merge.map(({ key, baseRevision }) => {
        const planned = findAction(assessment, key);
        checkSource(changing, factsOf(assessment, planned), key, input);
        if ((planned.decision?.revision ?? 0) !== baseRevision) {
          throw problem('NOT_MERGED', { because: 'one of them was changed meanwhile' });
        }
        return planned;
      });
      if (new Set(input.merge.map(({ key }) => key)).size < sources.length) {
        throw invalidInput([{ field: 'merge', says: 'Name each action once.' }]);
      }
      const rights = [...new Set([item, ...sources.map((source) => source.item)].flatMap((each) => each.rights))];
      return {
        what: 'merged',
        content: { proposal: { ...reworded(item, input), rights, adapted: true } },
        evidence: { evidenceIds: sources.flatMap(({ decision }) => decision?.evidenceIds ?? []) },
        details: { merged: sources.length },
        after: async (id) => {
          for (const { item: source, decision } of sources) {
            const content = {
              ...standing(source, decision),
              status: 'declined' as const,
              reason: WENT_ON,
              blocked: null,
              checkAgain: null,
              mergedIntoId: id,
            };
            const baseRevision = decision?.revision ?? 0;
            const { id: assessmentId } = assessment;
            const write = { assessmentId, key: source.key, baseRevision, what: 'merged' as const, content, now };
            const saved = await saveAction(em, viewer, write);
            if (!saved) throw problem('NOT_MERGED', { because: 'one of them was changed meanwhile' });
            await bringOver(em, viewer, saved.id, id, source.action.slice(0, LONGEST_TITLE));
          }
        },
      };
    });
  }

  split(viewer: Viewer, input: SplitActionInput): Promise<ActionSaved | ActionChangedMeanwhile> {
    const { assessmentId } = input;
    return this.change.run(viewer, input, 'action.split', (changing): Changed => {
      refuse(changing, 'edit');
      const { em, item, facts, before, now } = changing;
      if (!OPEN.includes(facts.state)) throw problem('NOT_SPLIT', { because: `it is ${facts.state}` });
      if (item.type === 'condition') {
        throw problem('NOT_SPLIT', { because: 'the reviewing body asked for it as one' });
      }
      const [first, ...others] = input.parts;
      return {
        what: 'split',
        content: { proposal: reworded(item, first ?? {}) },
        details: { parts: input.parts.length },
        after: async () => {
          const made: string[] = [];
          for (const part of others) {
            const key = `${PART_KEY}${randomUUID()}`;
            const content = { ...before, blocked: null, proposal: { ...reworded(item, part), key } };
            const saved = await saveAction(em, viewer, {
              assessmentId,
              key,
              baseRevision: 0,
              what: 'split',
              content,
              now,
            });
            if (saved) made.push(saved.id);
          }
          return made;
        },
      };
    });
  }
}

/** What is owed, to a child or to a reviewing body, is followed by itself. */
function checkSource(
  { viewer, item }: Changing,
  facts: Changing['facts'],
  key: string,
  input: MergeActionsInput,
): void {
  if (key === input.key) throw invalidInput([{ field: 'merge', says: 'An action cannot go on in itself.' }]);
  if (facts.actualHarm || item.type === 'remedy') {
    throw problem('NOT_MERGED', { because: 'the remedy of a harm that happened is followed by itself' });
  }
  if (facts.conditionBy !== undefined) {
    throw problem('NOT_MERGED', { because: 'a condition of a review is followed by itself' });
  }
  if (!OPEN.includes(facts.state)) throw problem('NOT_MERGED', { because: `one of them is ${facts.state}` });
  refuse({ facts, viewer }, 'edit');
}

/** What was merged lives on as a step, with its watchers and what waits for it. */
async function bringOver(em: EntityManager, { tenantId }: Viewer, from: string, into: string, title: string) {
  await em.query(
    `insert into app.action_step (tenant_id, action_id, id, place, text, done)
     select $1, $2, gen_random_uuid(), coalesce(max(s.place), 0) + 1, $3, false
       from app.action_step s where s.tenant_id = $1 and s.action_id = $2`,
    [tenantId, into, title],
  );
  await em.query(
    `insert into app.action_watcher (tenant_id, action_id, person_id)
     select $1, $3, w.person_id from app.action_watcher w where w.tenant_id = $1 and w.action_id = $2
     on conflict do nothing`,
    [tenantId, from, into],
  );
  await em.query(
    `with moved as (delete from app.action_link where tenant_id = $1 and waits_for_id = $2 returning action_id)
     insert into app.action_link (tenant_id, action_id, waits_for_id)
     select $1, m.action_id, $3 from moved m where m.action_id <> $3
        and not exists (
          with recursive behind(id) as (
            select $3::uuid
            union
            select l.waits_for_id from behind b join app.action_link l on l.tenant_id = $1 and l.action_id = b.id
          ) select from behind where behind.id = m.action_id)
     on conflict do nothing`,
    [tenantId, from, into],
  );
}
