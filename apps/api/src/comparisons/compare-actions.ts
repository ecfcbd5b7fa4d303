import { proposePlan, type PlanItem } from '#libs/remediation';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { ActionStatus } from '../remediation/action-words.types.js';
import type { ComparedAction, Change } from './comparison.types.js';
import type { PlannedAction, Side } from './side.js';

/** What was decided on actions of an assessment, as it stands now. */
export function decidedActions({ decisions }: LoadedAssessment): PlannedAction[] {
  return decisions.map(({ key, status, proposal }) => {
    const { action, kind } = proposal as PlanItem;
    return { key, title: action, kind, status: status as ActionStatus };
  });
}

/** What the plan of one side held: what was decided on, and behind it what was proposed. */
export function plannedActions({ assessment, result, input, decided }: Side): PlannedAction[] {
  if (assessment.mode === 'screening') return [];
  const settled = new Set(decided.filter(({ status }) => status !== 'proposed').map(({ key }) => key));
  const proposed = proposePlan(assessment.loaded.instrument, input, result)
    .filter(({ key }) => !settled.has(key))
    .map(({ key, action, kind }): PlannedAction => ({ key, title: action, kind, status: 'proposed' }));
  return [...decided.filter(({ key }) => settled.has(key)), ...proposed];
}

/** The further an action is on its way to a proven end, the better; declined is where nothing happens. */
const PROGRESS: Readonly<Record<ActionStatus, number>> = {
  declined: 0,
  proposed: 1,
  accepted: 2,
  started: 3,
  done: 4,
  verified: 5,
};

export function compareActions(earlier: readonly PlannedAction[], later: readonly PlannedAction[]): ComparedAction[] {
  const [then, now] = [byKey(earlier), byKey(later)];
  return [...new Set([...now.keys(), ...then.keys()])].map((key) => {
    const [was, is] = [then.get(key), now.get(key)];
    const { title = key, kind = 'mitigate' } = is ?? was ?? {};
    return { key, title, kind, change: changeOf(was, is), before: was?.status ?? null, after: is?.status ?? null };
  });
}

function changeOf(was: PlannedAction | undefined, is: PlannedAction | undefined): Change {
  if (!was) return 'new';
  if (!is) return 'gone';
  const gain = PROGRESS[is.status] - PROGRESS[was.status];
  return gain > 0 ? 'better' : gain < 0 ? 'worse' : 'same';
}

const byKey = (actions: readonly PlannedAction[]): ReadonlyMap<string, PlannedAction> =>
  new Map(actions.map((action) => [action.key, action]));
