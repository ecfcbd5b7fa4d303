import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { ChecksService } from '../discussions/checks.service.js';
import { CommentsService } from '../discussions/comments.service.js';
import { DiscussionsService } from '../discussions/discussions.service.js';
import { Clock } from '../platform/clock.js';
import type { Viewer } from '../platform/viewer.js';
import { colleagueOf } from './colleague-of.js';
import { shifted } from './shifted.js';
import { CHECK, PROPOSED, RESOLVED, SKERRY_WORK, TIDELINE_WORK } from './teamwork.js';

/** What the people of Fernhollow have said to each other and shared out among them. */
@Injectable()
export class SeedTeamwork {
  constructor(
    private readonly clock: Clock,
    private readonly assignments: AssignmentsService,
    private readonly comments: CommentsService,
    private readonly discussions: DiscussionsService,
    private readonly checks: ChecksService,
  ) {}

  async seed(
    em: EntityManager,
    amara: Viewer,
    { skerry, tideline }: { readonly skerry: string; readonly tideline: string },
  ): Promise<void> {
    const mei = await colleagueOf(em, amara, 'contributor');
    await this.assign(amara, mei, skerry, SKERRY_WORK);
    await this.assign(amara, mei, tideline, TIDELINE_WORK);
    await this.propose(amara, mei, skerry);
    await this.settle(amara, mei, skerry);
    await this.checks.ask(amara, {
      ...CHECK,
      assessmentId: skerry,
      askedOf: mei.userId,
      operationId: randomUUID(),
    });
  }

  private async assign(
    viewer: Viewer,
    assignee: Viewer,
    assessmentId: string,
    work: typeof TIDELINE_WORK,
  ): Promise<void> {
    for (const { questionIds, dueInDays } of work) {
      await this.assignments.assign(viewer, {
        assessmentId,
        parts: questionIds.map((targetId) => ({ scope: 'question', targetId })),
        assigneeId: assignee.userId,
        dueOn: shifted(this.clock.today(), dueInDays),
        operationId: randomUUID(),
      });
    }
  }

  private async propose(amara: Viewer, mei: Viewer, assessmentId: string): Promise<void> {
    const { questionId, asks, reply, proposal } = PROPOSED;
    const place = { assessmentId, questionId };
    const { id: threadId } = await this.comments.add(amara, {
      ...place,
      body: asks(mei.userId),
      operationId: randomUUID(),
    });
    await this.comments.add(mei, {
      ...place,
      threadId,
      body: reply,
      proposal: { ...proposal },
      operationId: randomUUID(),
    });
  }

  private async settle(amara: Viewer, mei: Viewer, assessmentId: string): Promise<void> {
    const { questionId, asks, reply } = RESOLVED;
    const place = { assessmentId, questionId };
    const { id: threadId } = await this.comments.add(mei, { ...place, body: asks, operationId: randomUUID() });
    await this.comments.add(amara, { ...place, threadId, body: reply, operationId: randomUUID() });
    await this.discussions.resolve(mei, { threadId, resolved: true, operationId: randomUUID() });
  }
}
