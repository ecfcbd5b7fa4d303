import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { askedQuestion } from '../assessments/read-statement.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { record, type AuditEntry } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { may } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type {
  AssessmentTeam,
  AssignWorkInput,
  TakeQuestionInput,
  UnassignWorkInput,
  WorkPartInput,
} from './assignment.types.js';
import { checkAssignee, checkParts, lockDraft } from './check-work.js';
import { assignmentsByQuestion, readTeam, type AssignmentRow } from './read-team.js';

const ASSIGN = `
insert into app.assignment as x (tenant_id, assessment_id, scope, target_id, assignee_id, invitation_id, due_on,
    assigned_by, assigned_at)
select $1, $2, p.scope, p.target, $5::uuid, $6::uuid, $7::date, $8, $9
  from (select distinct scope, target from unnest($3::text[], $4::text[]) as given (scope, target)) p
on conflict (tenant_id, assessment_id, scope, target_id) do update
  set assignee_id = excluded.assignee_id, invitation_id = excluded.invitation_id, due_on = excluded.due_on,
      assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at`;

const UNASSIGN = `
delete from app.assignment a using unnest($3::text[], $4::text[]) as p (scope, target)
 where a.tenant_id = $1 and a.assessment_id = $2 and a.scope = p.scope and a.target_id = p.target`;

/** Only where the row is still the one that was looked at: of two people who take a question, one has it. */
const TAKE = `
insert into app.assignment as x (tenant_id, assessment_id, scope, target_id, assignee_id, assigned_by, assigned_at)
values ($1, $2, 'question', $3, $4, $4, $5)
on conflict (tenant_id, assessment_id, scope, target_id) do update
  set assignee_id = excluded.assignee_id, invitation_id = null, due_on = null,
      assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at
  where x.assigned_at = $6::timestamptz
returning 1`;

const GIVE_BACK = `
delete from app.assignment
 where tenant_id = $1 and assessment_id = $2 and scope = 'question' and target_id = $3
   and assignee_id = $4 and assigned_by = $4
returning 1`;

/** Who answers what. The last word counts, and each is in the audit log; nothing of an answer depends on it. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
    private readonly notices: NoticesService,
  ) {}

  team(viewer: Viewer, assessmentId: string): Promise<AssessmentTeam> {
    const id = knownId(assessmentId);
    return this.tx.run(viewer, async (em) => {
      const [found]: { state: string }[] = await em.query(
        'select state from app.assessment where tenant_id = $1 and id = $2',
        [viewer.tenantId, id],
      );
      if (!found) throw problem('NOT_FOUND');
      const draft = found.state === 'draft';
      const mayTake = draft && may(viewer, 'answer.save');
      const { assignments, ...people } = await readTeam(em, viewer.tenantId, id);
      return {
        assessmentId: id,
        assignments: assignments.map((each) => ({ ...each, mayGiveBack: mayTake && isTaken(each, viewer) })),
        ...people,
        mayAssign: draft && may(viewer, 'work.assign'),
        mayTake,
      };
    });
  }

  assign(viewer: Viewer, input: AssignWorkInput): Promise<AssessmentTeam> {
    const now = this.clock.now();
    return this.change(viewer, input, now, async (em) => {
      checkParts(await lockDraft(em, viewer, input.assessmentId, this.instruments), input.parts);
      await checkAssignee(em, viewer, input, now);
      await em.query(ASSIGN, [
        viewer.tenantId,
        input.assessmentId,
        ...columns(input.parts),
        input.assigneeId ?? null,
        input.invitationId ?? null,
        input.dueOn ?? null,
        viewer.userId,
        now,
      ]);
      const [only, ...others] = input.parts;
      await this.notices.tell(em, viewer.tenantId, {
        event: 'question-assigned',
        occasion: `question-assigned/${input.operationId}`,
        people: input.assigneeId ? [input.assigneeId] : [],
        about: {
          assessmentId: input.assessmentId,
          questionId: others.length === 0 && only?.scope === 'question' ? only.targetId : null,
          fromId: viewer.userId,
          dueOn: input.dueOn ?? null,
        },
      });
      return entryOf('work.assign', input.parts);
    });
  }

  unassign(viewer: Viewer, input: UnassignWorkInput): Promise<AssessmentTeam> {
    return this.change(viewer, input, this.clock.now(), async (em) => {
      checkParts(await lockDraft(em, viewer, input.assessmentId, this.instruments), input.parts);
      await em.query(UNASSIGN, [viewer.tenantId, input.assessmentId, ...columns(input.parts)]);
      return entryOf('work.unassign', input.parts);
    });
  }

  /** A question that nobody has; who has it already, through its module say, keeps it. */
  take(viewer: Viewer, input: TakeQuestionInput): Promise<AssessmentTeam> {
    const now = this.clock.now();
    return this.change(viewer, input, now, async (em) => {
      const { mode, loaded } = await lockDraft(em, viewer, input.assessmentId, this.instruments);
      const question = askedQuestion(loaded, mode, input.questionId);
      const kind = loaded.instrument.modules.find(({ id }) => id === question.moduleId)?.kind ?? '';
      const { assignments } = await readTeam(em, viewer.tenantId, input.assessmentId);
      const had = assignmentsByQuestion(assignments)({ ...question, kind });
      if (had && (had.assignee ?? had.invited)) {
        throw problem('ALREADY_ASSIGNED', { who: had.assignee?.name ?? 'Somebody who was invited' });
      }
      const taken: unknown[] = await em.query(TAKE, [
        viewer.tenantId,
        input.assessmentId,
        question.id,
        viewer.userId,
        now,
        had?.scope === 'question' ? had.assignedAt : null,
      ]);
      if (taken.length === 0) throw problem('ALREADY_ASSIGNED', { who: 'Somebody else' });
      return entryOf('work.take', [{ scope: 'question', targetId: question.id }]);
    });
  }

  giveBack(viewer: Viewer, input: TakeQuestionInput): Promise<AssessmentTeam> {
    return this.change(viewer, input, this.clock.now(), async (em) => {
      await lockDraft(em, viewer, input.assessmentId, this.instruments);
      const [, count]: [unknown[], number] = await em.query(GIVE_BACK, [
        viewer.tenantId,
        input.assessmentId,
        input.questionId,
        viewer.userId,
      ]);
      if (count === 0) throw problem('NOT_TAKEN');
      return entryOf('work.return', [{ scope: 'question', targetId: input.questionId }]);
    });
  }

  /** One change with its audit row; the reply is the team as it stands then, also for a repeat. */
  private change(
    viewer: Viewer,
    input: { readonly assessmentId: string; readonly operationId: string },
    now: Date,
    write: (em: EntityManager) => Promise<Pick<AuditEntry, 'action' | 'details'>>,
  ): Promise<AssessmentTeam> {
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, now, async () => {
        const entry = await write(em);
        await announce(em, viewer, { assessmentId: input.assessmentId, kind: 'assignment', ids: [] });
        await record(em, viewer, { ...entry, object: 'assessment', objectId: input.assessmentId });
        return {};
      });
      return this.team(viewer, input.assessmentId);
    });
  }
}

/** What a person took on themselves, as opposed to what somebody gave them. */
function isTaken({ scope, assignee, assignedBy }: AssignmentRow, { userId }: Viewer): boolean {
  return scope === 'question' && assignee?.id === userId && assignedBy.id === userId;
}

function columns(parts: readonly WorkPartInput[]): [scopes: string[], targets: string[]] {
  return [parts.map(({ scope }) => scope), parts.map(({ targetId }) => targetId)];
}

function entryOf(action: string, parts: readonly WorkPartInput[]): Pick<AuditEntry, 'action' | 'details'> {
  const [first] = parts;
  const alone = parts.length === 1 && first?.scope === 'question';
  return { action, details: { parts: parts.length, ...(alone && { question: first.targetId }) } };
}
