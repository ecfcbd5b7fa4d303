import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { evaluate } from '../assessments/evaluate.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { Clock } from '../platform/clock.js';
import { cutPage, pageSize, readCursor } from '../platform/paging.js';
import { invalidInput } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { MyQuestion, MyQuestionConnection } from './assignment.types.js';
import { assignmentsByQuestion, draftsWithWorkOf, readAssignments, type AssignmentRow } from './read-team.js';

interface Mine extends MyQuestion {
  readonly isOpen: boolean;
  /** Due date, assessment and place in the questionnaire: the order of the list. */
  readonly keys: readonly [due: string, assessmentId: string, place: string];
}

/** Behind every real date. */
const NEVER = '9999-12-31';

/** The questions a person was given or took, over all drafts of the organisation. */
@Injectable()
export class MyQuestionsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly assessments: AssessmentsService,
  ) {}

  /** Open ones by due date, then in the order of the questionnaire. What is asked depends on answers, so it is worked out. */
  page(viewer: Viewer, first?: number | null, after?: string | null): Promise<MyQuestionConnection> {
    const size = pageSize(first);
    const from = readKeys(after);
    return this.tx.run(viewer, async (em) => {
      const ids = await draftsWithWorkOf(em, viewer.tenantId, viewer.userId);
      const rows = Map.groupBy(await readAssignments(em, viewer.tenantId, ids), ({ assessmentId }) => assessmentId);
      const loaded = ids.length > 0 ? await this.assessments.ofIds(viewer, ids) : [];
      const today = this.clock.today();
      const mine = loaded.flatMap((assessment) =>
        questionsOf(assessment, rows.get(assessment.id) ?? [], viewer.userId, today),
      );
      const open = mine.filter(({ isOpen }) => isOpen).sort((a, b) => compare(a.keys, b.keys));
      const rest = from ? open.filter(({ keys }) => compare(keys, from) > 0) : open;
      return {
        ...cutPage(rest, size, ({ keys }) => keys),
        open: open.length,
        overdue: open.filter(({ overdue }) => overdue).length,
        done: mine.length - open.length,
      };
    });
  }
}

/** Questions that are asked in this assessment and assigned to this person. */
function questionsOf(
  assessment: LoadedAssessment,
  assignments: readonly AssignmentRow[],
  personId: string,
  today: string,
): Mine[] {
  const { instrument, compiled } = assessment.loaded;
  const assignmentOf = assignmentsByQuestion(assignments);
  const modules = new Map(instrument.modules.map((module) => [module.id, module]));
  return evaluate(assessment).questions.flatMap(({ id, state, inherited }, place) => {
    const question = compiled.questions[compiled.placeOf.get(id) ?? -1]?.question;
    const module = modules.get(question?.moduleId ?? '');
    if (!question || !module || inherited || state === 'NA_AUTO') return [];
    const assignment = assignmentOf({ id, moduleId: module.id, kind: module.kind });
    if (assignment?.assignee?.id !== personId) return [];
    const { dueOn } = assignment;
    const isOpen = state === 'BLANK';
    return [
      {
        assessmentId: assessment.id,
        assessmentTitle: assessment.title,
        mode: assessment.mode,
        questionId: id,
        asks: question.asks,
        moduleId: module.id,
        moduleTitle: module.title,
        language: instrument.language,
        dueOn,
        overdue: isOpen && dueOn !== null && dueOn < today,
        isOpen,
        keys: [dueOn ?? NEVER, assessment.id, String(place).padStart(6, '0')] as const,
      },
    ];
  });
}

type Keys = readonly string[];

function compare(a: Keys, b: Keys): number {
  const at = a.findIndex((key, place) => key !== b[place]);
  if (at < 0) return 0;
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

function readKeys(after: string | null | undefined): Keys | null {
  const keys = readCursor(after, 3);
  if (!keys) return null;
  const [due = '', assessmentId = '', place = ''] = keys;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(due) || !isUUID(assessmentId) || !/^\d{6}$/.test(place)) {
    throw invalidInput([{ field: 'after', says: 'This cursor was not given out by this list.' }]);
  }
  return keys;
}
