import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { once } from '../platform/once.js';
import { may } from '../platform/permissions.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { ReassessmentPrompts } from './reassessment-prompts.js';
import type { ReassessmentPrompt, ReportChangeInput, SetPromptAsideInput } from './prompt.types.js';

type PromptRow = Omit<ReassessmentPrompt, 'mayAct' | 'overdue' | 'details'> & {
  readonly details: Partial<ReassessmentPrompt['details']>;
};

/** Where a prompt stands follows from what was submitted and started since; nobody has to keep it up to date. */
const READ = `
select json_build_object('id', r.id, 'kind', r.kind, 'details', r.details, 'what', r.what, 'dueOn', r.due_on,
    'raisedAt', r.raised_at, 'reason', r.reason, 'draftId', d.id, 'lastAssessmentId', l.assessment_id,
    'product', case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end,
    'state', case when r.set_aside_at is not null then 'set-aside'
                  when l.submitted_at > r.raised_at then 'done'
                  when d.id is not null then 'under-way' else 'open' end) as prompt
  from app.reassessment_prompt r
  left join app.product p on p.tenant_id = r.tenant_id and p.id = r.product_id
  left join lateral (select a.id from app.assessment a
     where a.tenant_id = r.tenant_id and a.product_id is not distinct from r.product_id and a.state = 'draft'
     order by a.started_at desc limit 1) d on true
  left join lateral (select s.assessment_id, s.submitted_at from app.submission s
     join app.submission_case c on c.tenant_id = s.tenant_id and c.submission_id = s.id and c.state <> 'withdrawn'
     where s.tenant_id = r.tenant_id and s.product_id is not distinct from r.product_id
     order by s.submitted_at desc limit 1) l on true
 where r.tenant_id = $1 and ($2::uuid is null or r.id = $2)
   and ($3::boolean is not true or (r.set_aside_at is null and (l.submitted_at is null or l.submitted_at <= r.raised_at)))
 order by r.due_on, r.raised_at, r.id
 limit 200`;

/** Shows why new assessments are due, and what people say about it. */
@Injectable()
export class PromptsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly prompts: ReassessmentPrompts,
  ) {}

  /** The most pressing first. */
  list(viewer: Viewer, open: boolean): Promise<ReassessmentPrompt[]> {
    return this.tx.run(viewer, (em) => read(em, viewer, this.clock.today(), { open }));
  }

  /** Something happened that no data shows; the prompt is due at once. */
  report(viewer: Viewer, input: ReportChangeInput): Promise<ReassessmentPrompt> {
    if (input.on > this.clock.today()) throw invalidInput([{ field: 'on', says: 'Give a date on or before today.' }]);
    const productId = input.productId ?? null;
    return this.tx.run(viewer, async (em) => {
      const { id } = await once(em, viewer, input.operationId, input, this.clock.now(), async () => {
        if (productId !== null) await refuseUnknownProduct(em, viewer, productId);
        const [raised = ''] = await this.prompts.raise(em, viewer, [
          {
            productId,
            kind: 'reported',
            occasion: `${viewer.userId} ${input.operationId}`,
            details: { reported: input.change, on: input.on },
            what: input.what.trim(),
            dueOn: this.clock.today(),
          },
        ]);
        return { id: raised };
      });
      return one(em, viewer, this.clock.today(), id);
    });
  }

  /** Says why no new assessment is needed. */
  setAside(viewer: Viewer, input: SetPromptAsideInput): Promise<ReassessmentPrompt> {
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, now, async () => {
        const { state, product } = await one(em, viewer, this.clock.today(), knownId(input.id));
        if (state === 'done' || state === 'set-aside') throw problem('PROMPT_SETTLED');
        await em.query(
          `update app.reassessment_prompt set set_aside_by = $3, set_aside_at = $4, reason = $5
            where tenant_id = $1 and id = $2 and set_aside_at is null`,
          [viewer.tenantId, input.id, viewer.userId, now, input.reason.trim()],
        );
        await record(em, viewer, {
          action: 'reassessment.set-aside',
          object: product === null ? 'organisation' : 'product',
          objectId: product?.id ?? viewer.tenantId,
          details: { prompt: input.id },
        });
        return { id: input.id };
      });
      return one(em, viewer, this.clock.today(), input.id);
    });
  }
}

async function one(em: EntityManager, viewer: Viewer, today: string, id: string): Promise<ReassessmentPrompt> {
  const [found] = await read(em, viewer, today, { id });
  if (!found) throw problem('NOT_FOUND');
  return found;
}

async function read(
  em: EntityManager,
  viewer: Viewer,
  today: string,
  { id = null, open = false }: { id?: string | null; open?: boolean },
): Promise<ReassessmentPrompt[]> {
  const found: { prompt: PromptRow }[] = await em.query(READ, [viewer.tenantId, id, open]);
  const lists = { redLines: [], harms: [], questions: [], markets: [], ageBands: [] };
  const rest = { months: null, version: null, reported: null, on: null };
  return found.map(({ prompt }) => ({
    ...prompt,
    details: { ...rest, ...lists, ...prompt.details },
    overdue: prompt.dueOn < today,
    mayAct: may(viewer, 'assessment.start'),
  }));
}

async function refuseUnknownProduct(em: EntityManager, viewer: Viewer, productId: string): Promise<void> {
  const found: unknown[] = await em.query(`select 1 from app.product where tenant_id = $1 and id = $2`, [
    viewer.tenantId,
    productId,
  ]);
  if (found.length === 0) throw problem('NOT_FOUND');
}
