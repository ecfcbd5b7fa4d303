import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Mail } from '../platform/mail/mail.js';
import type { Role } from '../platform/viewer.js';
import type { NoticeEvent } from './events.js';
import { insertNotices } from './insert-notices.js';
import { LettersService } from './letters.service.js';

/** Ids of what a notice is about. */
interface About {
  readonly assessmentId?: string | null;
  readonly questionId?: string | null;
  readonly actionKey?: string | null;
  readonly evidenceId?: string | null;
  readonly submissionId?: string | null;
  /** Who brought it about; never told of it. */
  readonly fromId?: string | null;
  readonly dueOn?: string | null;
}

export interface Told {
  readonly event: NoticeEvent;
  /** Names the occasion by ids alone: each person is told of it once, however often it is said. */
  readonly occasion: string;
  readonly people?: readonly string[];
  readonly roles?: readonly Role[];
  readonly about: About;
}

const WHO = `
  select m.person_id, $5::text as event, $6::text as occasion, $9::uuid as assessment_id, $10::text as question_id,
         $11::text as action_key, $12::uuid as evidence_id, $13::uuid as submission_id, $14::uuid as from_id,
         $15::date as due_on, null::integer as step
    from app.membership m
   where m.tenant_id = $1 and (m.person_id = any($7::uuid[]) or m.role = any($8::text[]))
     and m.person_id is distinct from $14::uuid`;

/** Tells people what happened, in the transaction in which it happens. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly clock: Clock,
    private readonly mail: Mail,
    private readonly letters: LettersService,
  ) {}

  /** Call it before `record`. Only members of the organisation are told; who left is nobody. */
  async tell(
    em: EntityManager,
    tenantId: string,
    { event, occasion, people = [], roles = [], about }: Told,
  ): Promise<void> {
    const made = await insertNotices(em, tenantId, this.clock.now(), this.mail.isSet, {
      source: WHO,
      values: [
        event,
        occasion,
        people,
        roles,
        about.assessmentId ?? null,
        about.questionId ?? null,
        about.actionKey ?? null,
        about.evidenceId ?? null,
        about.submissionId ?? null,
        about.fromId ?? null,
        about.dueOn ?? null,
      ],
    });
    await this.letters.postAtOnce(em, tenantId, made);
  }
}
