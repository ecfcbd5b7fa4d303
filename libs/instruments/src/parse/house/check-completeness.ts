import type { Question } from '../../instrument.js';
import { reachableLevels } from '../check/reachable-levels.js';
import { leftToDo, type Draft } from '../draft.js';

const ALWAYS_ASKED = 3;

/** Each question, harm, red line and right has all that it needs to be answered, judged and mended. */
export function checkCompleteness(draft: Draft): void {
  for (const question of draft.questions) checkQuestion(draft, question);
  checkRegister(draft);
  checkRights(draft);
}

function checkQuestion(draft: Draft, question: Question): void {
  const at = draft.places.of(question);
  for (const key of ['good', 'bad'] as const) {
    if (question[key] === undefined) at.fault(`"${key}" is missing.`, `Add one product situation as "${key}:".`);
  }
  if (question.lighter !== undefined && question.redLine !== undefined) {
    at.below('lighter').fault('A red line is the same for small firms.', 'Take "lighter" away.');
  }
  const levels = reachableLevels(question);
  if (question.scored && question.scale === 'maturity' && levels.length > 0) {
    if (levels.length < question.options.length)
      at.below('options').fault('Two options have the same level.', 'Give each option its own level.');
    if ((levels[0] ?? 0) > 1 || (levels.at(-1) ?? 4) < 3) {
      at.below('options').fault(
        'The options leave out an end of the ladder.',
        'Add an option at level 0 or 1 and one at level 3 or 4.',
      );
    }
  }
  const answered = new Set(question.remediation.flatMap((template) => template.levels));
  const unanswered = question.scored ? levels.filter((level) => level < 3 && !answered.has(level)) : [];
  if (unanswered.length > 0) {
    at.below('remediation').fault(
      `No action answers level ${unanswered.join(', ')}.`,
      'Add the level to an action or write one for it.',
    );
  }
}

function checkRegister(draft: Draft): void {
  const held = new Set(draft.questions.map((question) => question.redLine));
  for (const redLine of draft.redLines) {
    if (!held.has(redLine.id))
      draft.places
        .of(redLine)
        .fault(
          `No question holds the red line ${redLine.id}.`,
          'Name it as "redLine:" in a question.',
          leftToDo(draft),
        );
  }
  for (const harm of draft.harms) {
    if (!harm.controls.some((control) => control.key)) {
      draft.places
        .of(harm)
        .below('controls')
        .fault('No control is marked key.', 'Mark the control that matters most with key: true.');
    }
  }
  for (const question of draft.questions) {
    if (question.redLine !== undefined && !question.screening) {
      draft.places
        .of(question)
        .fault('A question on a red line is not part of the screening.', 'Add "screening: true".');
    }
  }
}

function checkRights(draft: Draft): void {
  for (const cluster of draft.header.clusters) {
    const count = draft.questions.filter(
      (question) => question.scored && question.appliesWhen === undefined && question.rights.includes(cluster.id),
    ).length;
    if (count < ALWAYS_ASKED) {
      draft.places
        .of(cluster)
        .fault(
          `Only ${count} scored questions on "${cluster.id}" are always asked.`,
          `Have at least ${ALWAYS_ASKED} without a condition.`,
          leftToDo(draft),
        );
    }
  }
}
