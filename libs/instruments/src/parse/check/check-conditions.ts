import type { About, Condition, Question } from '../../instrument.js';
import { leftToDo, type Draft } from '../draft.js';
import { suggest } from '../nearest.js';
import { canBeTrue, type Earlier } from './satisfiable.js';

/** Conditions name only flags that exist and earlier questions, and each of them can come true. */
export function checkConditions(draft: Draft): void {
  checkProfile(draft);
  const flags = new Set(draft.profile.map((flag) => flag.flag));
  const all = new Map(draft.questions.map((question) => [question.id, question]));
  const earlier = new Map<string, Question>();
  for (const question of draft.questions) {
    checkOne(draft, question.appliesWhen, { flags, earlier, all, about: question.about });
    earlier.set(question.id, question);
  }
  for (const harm of draft.harms) checkOne(draft, harm.appliesWhen, { flags, earlier: new Map(), all: new Map() });
  checkUse(draft);
}

interface Scope {
  readonly flags: ReadonlySet<string>;
  readonly earlier: Earlier;
  /** All questions, to tell "later" from "unknown". */
  readonly all: Earlier;
  readonly about?: About;
}

function checkProfile(draft: Draft): void {
  const before = new Set<string>();
  for (const flag of draft.profile) {
    checkOne(draft, flag.askWhen, { flags: before, earlier: new Map(), all: new Map() });
    before.add(flag.flag);
  }
}

function checkOne(draft: Draft, condition: Condition | undefined, scope: Scope): void {
  if (condition === undefined || !checkTerms(draft, condition, scope)) return;
  const can = canBeTrue(condition, scope.earlier);
  const reader = draft.places.of(condition);
  if (can === 'too-complicated')
    reader.fault('The condition has too many ways to come true.', 'Say it in fewer terms.');
  if (can === false)
    reader.fault(
      'The condition can never be true, so nobody is ever asked.',
      'Take out the terms that exclude each other.',
    );
}

/** Reports terms that point to nothing; false if there was any. */
function checkTerms(draft: Draft, condition: Condition, scope: Scope): boolean {
  if ('all' in condition) return condition.all.map((part) => checkTerms(draft, part, scope)).every(Boolean);
  // The stand-in of a condition that could not be read has no parts; that has been said already.
  if ('any' in condition)
    return condition.any.length > 0 && condition.any.map((part) => checkTerms(draft, part, scope)).every(Boolean);
  if ('not' in condition) return checkTerms(draft, condition.not, scope);
  const reader = draft.places.of(condition);
  if ('flag' in condition) {
    if (scope.flags.has(condition.flag)) return true;
    const later = draft.profile.some((flag) => flag.flag === condition.flag);
    if (later) reader.fault(`The flag "${condition.flag}" is asked later.`, 'Name only flags that stand above.');
    else reader.fault(`There is no flag "${condition.flag}".`, suggest(condition.flag, scope.flags));
    return false;
  }
  const question = scope.earlier.get(condition.answer);
  if (question === undefined) {
    if (scope.all.has(condition.answer))
      reader.fault(
        `The question "${condition.answer}" does not come earlier.`,
        'Name an earlier question, or move this one.',
      );
    else if (scope.all.size === 0) reader.fault('Only flags may decide here.', 'Use { flag: ... }.');
    else reader.fault(`There is no question "${condition.answer}".`, suggest(condition.answer, scope.earlier.keys()));
    return false;
  }
  if (scope.about === 'organisation' && question.about === 'product') {
    reader.fault(
      `"${condition.answer}" is asked about one product; the organisation answers for all of them.`,
      'Name a question about the organisation.',
    );
    return false;
  }
  const options = new Set(question.options.map((option) => option.id));
  if (options.size === 0) {
    reader.fault(`"${condition.answer}" has no options to choose from.`, 'Name a question with options.');
    return false;
  }
  const wrong = condition.is.filter((id) => !options.has(id));
  for (const id of wrong)
    reader.below('is').fault(`"${condition.answer}" has no option "${id}".`, suggest(id, options));
  return wrong.length === 0;
}

/** A flag that decides nothing is a question asked for nothing. */
function checkUse(draft: Draft): void {
  const used = new Set<string>();
  const visit = (condition: Condition | undefined): void => {
    if (condition === undefined) return;
    if ('flag' in condition) used.add(condition.flag);
    else if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('not' in condition) visit(condition.not);
  };
  for (const one of [...draft.questions, ...draft.harms]) visit(one.appliesWhen);
  for (const flag of draft.profile) visit(flag.askWhen);
  for (const flag of draft.profile) {
    if (used.has(flag.flag)) continue;
    draft.places
      .of(flag)
      .fault(`No condition uses the flag "${flag.flag}".`, 'Use it in a condition or take it away.', leftToDo(draft));
  }
}
