import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { NO_PERSON, record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { promptOfInstrument, promptOfProfile, promptsOfTime, titled, type SavedProduct } from './due-prompts.js';
import { LAST_SUBMISSIONS, type LastSubmission, type Prompt } from './prompt-row.js';

type Actor = Pick<Viewer, 'tenantId' | 'userId'>;

const INSERT = `
insert into app.reassessment_prompt (tenant_id, id, subject_id, product_id, kind, occasion, details, what, due_on,
    raised_by, raised_at)
values ($1, $2, coalesce($3::uuid, $1::uuid), $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (tenant_id, subject_id, kind, occasion) do nothing returning id`;

/** Days on which a harm happened since the last submission, in whatever assessment of the product they were entered. */
const INCIDENTS = `
select h.harm_id as "harmId", max(i ->> 'on') as "on", max(o.title) as title
  from app.assessment a
  join app.harm_rating h on h.tenant_id = a.tenant_id and h.assessment_id = a.id
  cross join jsonb_array_elements(h.incidents) i
  left join app.own_harm o on o.tenant_id = a.tenant_id and o.assessment_id = a.id and o.id = h.harm_id
 where a.tenant_id = $1 and a.product_id = $2 and (i ->> 'on')::date > $3::date
 group by h.harm_id`;

/** Questions of red lines whose newest evidence is older than a year, with its date. */
const STALE_EVIDENCE = `
select l.question_id as "questionId", max(e.effective_on)::text as "on"
  from app.answer_evidence l
  join app.evidence e on e.tenant_id = l.tenant_id and e.id = l.evidence_id and e.removed_at is null
 where l.tenant_id = $1 and l.assessment_id = $2 and l.question_id = any($3::text[])
 group by l.question_id
having max(e.effective_on) + interval '12 months' < $4::date`;

/** Notices what makes a new assessment due (section 7) and keeps it, once for each occasion. */
@Injectable()
export class ReassessmentPrompts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  /** Goes through every organisation that submitted something. A repeat, also by another instance, adds nothing. */
  async sweep(): Promise<number> {
    const tenants = await this.dataSource.query<{ tenant_id: string }[]>(
      'select tenant_id from app.tenants_with_submissions()',
    );
    let raised = 0;
    for (const { tenant_id: tenantId } of tenants) raised += await this.sweepTenant(tenantId);
    return raised;
  }

  /** In the transaction that saves the product. */
  async afterProfile(em: EntityManager, viewer: Actor, product: SavedProduct): Promise<void> {
    const [last] = await lastSubmissions(em, viewer.tenantId, product.id);
    if (!last) return;
    const loaded = this.instruments.find(last.instrumentId, last.instrumentVersion);
    const prompt = promptOfProfile(loaded, product, this.clock.today());
    if (prompt) await this.raise(em, viewer, [prompt]);
  }

  /** In the transaction that saves a rating with its incidents. */
  async afterIncident(em: EntityManager, viewer: Actor, assessmentId: string): Promise<void> {
    const [subject]: { product_id: string | null }[] = await em.query(
      'select product_id from app.assessment where tenant_id = $1 and id = $2',
      [viewer.tenantId, assessmentId],
    );
    if (!subject?.product_id) return;
    const [last] = await lastSubmissions(em, viewer.tenantId, subject.product_id);
    if (last) await this.raise(em, viewer, await this.promptsOfIncidents(em, viewer.tenantId, last));
  }

  /** Keeps those that nobody noticed before; their ids. */
  async raise(em: EntityManager, by: Actor, prompts: readonly Prompt[]): Promise<string[]> {
    const raised: string[] = [];
    for (const { productId, kind, occasion, details, what, dueOn } of prompts) {
      const [row]: { id: string }[] = await em.query(INSERT, [
        by.tenantId,
        randomUUID(),
        productId,
        kind,
        occasion,
        JSON.stringify(details),
        what ?? null,
        dueOn,
        by.userId,
        this.clock.now(),
      ]);
      if (!row) continue;
      raised.push(row.id);
      await record(em, by, {
        action: 'reassessment.prompt',
        object: productId === null ? 'organisation' : 'product',
        objectId: productId ?? by.tenantId,
        details: { kind, dueOn },
      });
    }
    return raised;
  }

  private sweepTenant(tenantId: string): Promise<number> {
    return this.tx.run({ tenantId }, async (em) => {
      const prompts: Prompt[] = [];
      for (const last of await lastSubmissions(em, tenantId, null)) {
        prompts.push(...promptsOfTime(last, this.clock.today()));
        const newer = this.instruments.newerThan(last.instrumentId, last.instrumentVersion);
        if (newer) prompts.push(promptOfInstrument(last, newer, this.clock.today()));
        if (last.productId !== null) prompts.push(...(await this.promptsOfIncidents(em, tenantId, last)));
        prompts.push(...(await this.promptsOfEvidence(em, tenantId, last)));
      }
      return (await this.raise(em, { tenantId, userId: NO_PERSON }, prompts)).length;
    });
  }

  private async promptsOfIncidents(em: EntityManager, tenantId: string, last: LastSubmission): Promise<Prompt[]> {
    const found: { harmId: string; on: string; title: string | null }[] = await em.query(INCIDENTS, [
      tenantId,
      last.productId,
      last.asOf,
    ]);
    const { harms } = this.instruments.find(last.instrumentId, last.instrumentVersion).instrument;
    return found.map(({ harmId, on, title }) => ({
      productId: last.productId,
      kind: 'incident',
      occasion: `${harmId} ${on}`,
      details: { on, harms: title === null ? titled(harms, [harmId]) : [title] },
      dueOn: this.clock.today(),
    }));
  }

  private async promptsOfEvidence(em: EntityManager, tenantId: string, last: LastSubmission): Promise<Prompt[]> {
    const { questions } = this.instruments.find(last.instrumentId, last.instrumentVersion).instrument;
    const watched = questions.filter(({ redLine }) => redLine !== undefined);
    const found: { questionId: string; on: string }[] = await em.query(STALE_EVIDENCE, [
      tenantId,
      last.assessmentId,
      watched.map(({ id }) => id),
      this.clock.today(),
    ]);
    return [...Map.groupBy(found, ({ on }) => on)].map(([on, stale]) => ({
      productId: last.productId,
      kind: 'evidence',
      occasion: on,
      details: {
        on,
        questions: watched
          .filter(({ id }) => stale.some(({ questionId }) => questionId === id))
          .map(({ asks }) => asks),
      },
      dueOn: this.clock.today(),
    }));
  }
}

async function lastSubmissions(
  em: EntityManager,
  tenantId: string,
  subjectId: string | null,
): Promise<LastSubmission[]> {
  const found: { last: LastSubmission }[] = await em.query(LAST_SUBMISSIONS, [tenantId, subjectId]);
  return found.map(({ last }) => last);
}
