import { Injectable } from '@nestjs/common';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { Durability } from '../platform/durability.js';
import { Gather } from '../platform/gather.js';
import { announcement, LIVE_CHANNEL } from '../platform/live/announce.js';
import { requestHashOf } from '../platform/once.js';
import type { Statement } from '../platform/prepared.js';
import { Problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { AnswerSaved } from './answer.types.js';
import type { SaveAnswerInput } from './assessment-inputs.types.js';
import type { AssessmentMode } from './assessment-words.types.js';
import { askedQuestion, checkStatement } from './read-statement.js';
import { saveTogether, type PlainSaving } from './save-together.js';
import {
  auditOfSaving,
  changeOfSaving,
  readSaving,
  savedAnswer,
  writingAnswer,
  writingValues,
  type Saving,
} from './saving.js';

/** What an assessment was when it was seen last; the statement looks whether it still is. */
interface Seen {
  readonly mode: AssessmentMode;
  readonly instrument_id: string;
  readonly instrument_version: string;
}

/**
 * The whole of a save in one statement: the operation is remembered with its reply, the answer written, the audit
 * entry chained as the last thing before the commit, and other windows told. Whatever is not as expected raises
 * `app.give_up()`, which takes everything back.
 */
const SAVE_PLAINLY = `
with once as (
  insert into app.operation_reply (tenant_id, user_id, operation_id, request_hash, reply, created_at)
  values ($1, $12::uuid, $16, $17, $18, $13::timestamptz)
  on conflict do nothing
  returning 1
), ${writingAnswer(
  `state = 'draft'`,
  `exists (select from once)
     and t.mode = $19 and t.instrument_id = $20 and t.instrument_version = $21
     and (select count(*) from chosen) = cardinality($11::uuid[])`,
)}, audited as (
  insert into app.audit_entry (tenant_id, actor_id, action, object, object_id, details)
  select $1, $12::uuid, $22, $23, $24, $25::jsonb
    from saved
   where (select count(*) from remembered) + (select count(*) from settled) + (select count(*) from unlinked)
         + (select count(*) from linked) > 0
  returning 1
)
select case when exists (select from audited) then pg_notify($26, $27) else app.give_up() end`;

/** Of `app.give_up()`. */
const GIVEN_UP = 'OC001';
const MOST_SEEN = 5_000;
const MOST_TOGETHER = 50;

/**
 * Saves as nearly all are: of a draft seen before, an answer that nobody changed meanwhile, asked for once. They
 * take one round trip, which those of one organisation share that come while another is under way. Anything else is
 * left to the ordinary way, which finds out what it is and words it.
 */
@Injectable()
export class PlainSave {
  private readonly seen = new Map<string, Seen>();
  private readonly underWay = new Map<string, Gather<PlainSaving, boolean>>();

  constructor(
    private readonly tx: TenantTx,
    private readonly instruments: InstrumentsService,
    private readonly durability: Durability,
  ) {}

  /** null: this save is not a plain one, and nothing was written. */
  async save(viewer: Viewer, input: SaveAnswerInput, now: Date): Promise<AnswerSaved | null> {
    const seen = this.seen.get(keyOf(viewer, input.assessmentId));
    const saving = seen && this.read(viewer, input, now, seen);
    if (!saving) return null;
    const answer = savedAnswer(saving, saving.baseRevision + 1);
    const { mode, instrument_id: instrumentId, instrument_version: instrumentVersion } = seen;
    const requestHash = requestHashOf(input);
    const { operationId } = input;
    const all = { saving, answer, operationId, requestHash, mode, instrumentId, instrumentVersion };
    if (!(await this.gatherOf(viewer).add(all))) return null;
    await this.durability.reached();
    return { answer };
  }

  /** Remembers what was found in the ordinary way. */
  saw(viewer: Pick<Viewer, 'tenantId'>, assessmentId: string, { mode, instrument_id, instrument_version }: Seen): void {
    const key = keyOf(viewer, assessmentId);
    this.seen.delete(key);
    this.seen.set(key, { mode, instrument_id, instrument_version });
    if (this.seen.size > MOST_SEEN) this.seen.delete(this.seen.keys().next().value!);
  }

  /** null where it would be refused, with words that depend on what the database holds. */
  private read(viewer: Viewer, input: SaveAnswerInput, now: Date, seen: Seen): Saving | null {
    try {
      const saving = readSaving(viewer, input, now);
      const loaded = this.instruments.find(seen.instrument_id, seen.instrument_version);
      checkStatement(askedQuestion(loaded, seen.mode, saving.questionId), saving.statement);
      return saving;
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }

  /** One for each organisation at work: its saves wait for each other at its audit chain in any case. */
  private gatherOf({ tenantId }: Viewer): Gather<PlainSaving, boolean> {
    const known = this.underWay.get(tenantId);
    if (known) return known;
    const gather = new Gather<PlainSaving, boolean>(
      async (savings) => {
        const written = await this.write(tenantId, savings);
        if (gather.idleAfter) this.underWay.delete(tenantId);
        return written;
      },
      MOST_TOGETHER,
      // A row is written once in a statement, and an operation remembered once.
      ({ saving, operationId }) => [
        `${saving.assessmentId} ${saving.questionId}`.toLowerCase(),
        `${saving.viewer.userId} ${operationId}`.toLowerCase(),
      ],
    );
    this.underWay.set(tenantId, gather);
    return gather;
  }

  /** Which of them were written and committed; the disk may not have them yet. */
  private async write(tenantId: string, savings: readonly PlainSaving[]): Promise<boolean[]> {
    const [alone] = savings;
    try {
      if (alone && savings.length === 1) {
        await this.tx.commit({ tenantId }, saveAlone(alone));
        return [true];
      }
      const written = await this.tx.commit<{ place: number }>({ tenantId }, saveTogether(tenantId, savings));
      const places = new Set(written.map(({ place }) => place));
      return savings.map((_saving, place) => places.has(place));
    } catch (error) {
      // The ordinary way, one by one, tells whose fault it is: nobody's save fails with another's.
      if (savings.length > 1 || (error as { code?: unknown }).code === GIVEN_UP) return savings.map(() => false);
      throw error;
    }
  }
}

/** With the values of $16 to $27. */
function saveAlone({ saving, answer, operationId, requestHash, ...seen }: PlainSaving): Statement {
  const { action, object, objectId, details } = auditOfSaving('answer.save', saving, answer);
  const reply: AnswerSaved = { answer };
  const further = [
    operationId,
    requestHash,
    JSON.stringify(reply),
    seen.mode,
    seen.instrumentId,
    seen.instrumentVersion,
    action,
    object,
    objectId,
    JSON.stringify(details),
    LIVE_CHANNEL,
    announcement(saving.viewer, changeOfSaving(saving, answer)),
  ];
  return { name: 'save-plainly', text: SAVE_PLAINLY, values: [...writingValues(saving), ...further] };
}

function keyOf({ tenantId }: Pick<Viewer, 'tenantId'>, assessmentId: string): string {
  return `${tenantId} ${assessmentId}`;
}
