import type { EntityManager } from 'typeorm';
import type { Instrument, Question } from '#libs/instruments';
import type { AssessmentMode, AssessmentState } from '../assessments/assessment-words.types.js';
import { askedQuestion } from '../assessments/read-statement.js';
import type { InstrumentsService, LoadedInstrument } from '../instruments/instruments.service.js';
import { invalidInput, problem, type FieldProblem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import type { AssignWorkInput, WorkPartInput } from './assignment.types.js';
import { ANSWERING } from './read-team.js';

export interface Draft {
  readonly mode: AssessmentMode;
  readonly loaded: LoadedInstrument;
}

/** The draft that work is assigned in; it cannot be submitted before this transaction ends. */
export async function lockDraft(
  em: EntityManager,
  viewer: Viewer,
  assessmentId: string,
  instruments: InstrumentsService,
): Promise<Draft> {
  const [found]: { mode: AssessmentMode; state: AssessmentState; instrument: string; version: string }[] =
    await em.query(
      `select mode, state, instrument_id as instrument, instrument_version as version
         from app.assessment where tenant_id = $1 and id = $2 for share`,
      [viewer.tenantId, assessmentId],
    );
  if (!found) throw problem('NOT_FOUND');
  if (found.state !== 'draft') throw problem('ASSESSMENT_NOT_DRAFT');
  return { mode: found.mode, loaded: instruments.find(found.instrument, found.version) };
}

/** Every part has to be one of this assessment; nothing is assigned while one is not. */
export function checkParts({ mode, loaded }: Draft, parts: readonly WorkPartInput[]): void {
  const about = mode === 'organisation' ? 'organisation' : 'product';
  const asked = loaded.instrument.questions.filter(
    (question) => question.about === about && (mode !== 'screening' || question.screening),
  );
  const modules = new Set(asked.map(({ moduleId }) => moduleId));
  const sections = new Set(sectionsOf(loaded.instrument, asked).values());
  const faults: FieldProblem[] = [];
  for (const [place, { scope, targetId }] of parts.entries()) {
    if (scope === 'question') askedQuestion(loaded, mode, targetId);
    else if (!(scope === 'module' ? modules : sections).has(targetId)) {
      faults.push({
        field: `parts.${place}.targetId`,
        says: `This assessment has no ${scope} "${targetId}" that is answered in it.`,
      });
    }
  }
  if (faults.length > 0) throw invalidInput(faults);
}

/** The section of each of these questions' modules: the modules of one kind belong together. */
function sectionsOf({ modules }: Instrument, questions: readonly Question[]): ReadonlyMap<string, string> {
  const used = new Set(questions.map(({ moduleId }) => moduleId));
  return new Map(modules.filter(({ id }) => used.has(id)).map(({ id, kind }) => [id, kind]));
}

/** One person who answers questions, or one invitation that still waits, and a day that has not passed. */
export async function checkAssignee(
  em: EntityManager,
  viewer: Viewer,
  { assigneeId, invitationId, dueOn }: AssignWorkInput,
  now: Date,
): Promise<void> {
  if (((assigneeId ?? null) === null) === ((invitationId ?? null) === null)) {
    throw invalidInput([{ field: 'assigneeId', says: 'Name one person, or one invitation.' }]);
  }
  if (dueOn && dueOn < now.toISOString().slice(0, 10)) {
    throw invalidInput([{ field: 'dueOn', says: 'Give a day from today on.' }]);
  }
  const [found]: unknown[] = assigneeId
    ? await em.query(
        `select 1 from app.membership where tenant_id = $1 and person_id = $2 and role = any($3) for share`,
        [viewer.tenantId, assigneeId, ANSWERING],
      )
    : await em.query(
        `select 1 from app.invitation where tenant_id = $1 and id = $2 and role = any($3) and email is not null
            and expires_at > $4 for share`,
        [viewer.tenantId, invitationId, ANSWERING, now],
      );
  if (found) return;
  throw invalidInput([
    assigneeId
      ? { field: 'assigneeId', says: 'Choose a member of your organisation whose role answers questions.' }
      : { field: 'invitationId', says: 'This invitation no longer waits, or is for a role that answers no questions.' },
  ]);
}
