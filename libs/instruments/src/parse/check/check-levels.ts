import type { Level, Question } from '../../instrument.js';
import type { Draft } from '../draft.js';
import { reachableLevels } from './reachable-levels.js';

/** Levels fit the scale, and each action answers levels that the scale can give, none of them twice. */
export function checkLevels(draft: Draft): void {
  for (const question of draft.questions) {
    checkScale(draft, question);
    checkEvidence(draft, question);
    checkRedLine(draft, question);
    checkTemplates(draft, question);
  }
}

function checkScale(draft: Draft, question: Question): void {
  if (question.scale !== 'yes-partly-no' && question.scale !== 'reverse') return;
  const seen = new Set<Level>();
  for (const option of question.options) {
    const at = draft.places.of(question).below('options', option.id);
    if (option.level % 2 === 1)
      at.fault(`The scale ${question.scale} has no level ${option.level}.`, 'Use the levels 4, 2 and 0.');
    if (seen.has(option.level))
      at.fault(`Level ${option.level} is taken by another option.`, 'Use each of 4, 2 and 0 once.');
    seen.add(option.level);
  }
}

function checkEvidence(draft: Draft, question: Question): void {
  if (question.evidence !== 'none') return;
  if (
    question.weight > 1 ||
    question.scale === 'reverse' ||
    question.reverse === true ||
    question.redLine !== undefined
  ) {
    draft.places
      .of(question)
      .below('evidence')
      .fault(
        '"none" is only for questions of weight 1 that are neither reverse nor on a red line.',
        'Say what would back the answer in each tier.',
      );
  }
}

function checkRedLine(draft: Draft, question: Question): void {
  const at = draft.places.of(question);
  const failLevel = at.below('failLevel');
  if (question.redLine === undefined) {
    if (failLevel.place().path.endsWith('.failLevel'))
      failLevel.fault('A fail level without a red line does nothing.', 'Name the red line or take the line away.');
    return;
  }
  if (!question.scored)
    at.below('redLine').fault(
      'A question that is not scored cannot hold a red line.',
      'Score it or take the red line away.',
    );
  if (question.failLevel > 2) failLevel.fault(`${question.failLevel} cannot be a fail level.`, 'Use 0, 1 or 2.');
  const levels = reachableLevels(question);
  if (levels.length === 0) return;
  if (!levels.some((level) => level <= question.failLevel))
    at.below('redLine').fault('No answer breaches this red line.', 'Add an option at the fail level or raise it.');
  if (!levels.some((level) => level > question.failLevel))
    at.below('redLine').fault('Every answer breaches this red line.', 'Lower the fail level.');
}

function checkTemplates(draft: Draft, question: Question): void {
  const levels = new Set(reachableLevels(question));
  const taken = new Set<Level>();
  for (const template of question.remediation) {
    const at = draft.places.of(template).below('levels');
    template.levels.forEach((level, index) => {
      if (levels.size > 0 && !levels.has(level))
        at.below(index).fault(`No answer has level ${level}.`, 'Take the level away.');
      if (taken.has(level))
        at.below(index).fault(`Level ${level} has an action already.`, 'Let one action answer each level.');
      taken.add(level);
    });
  }
}
