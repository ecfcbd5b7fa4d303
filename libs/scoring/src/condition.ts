import type { Condition } from '#libs/instruments';
import type { Answer, Profile } from './assessment-input.js';
import type { ConditionReason, Truth } from './assessment-result.js';

/** Kleene's three values as numbers, so that `all` is the least and `any` the greatest of its terms. */
export const FALSE = 0;
export const NOT_KNOWN = 1;
export const TRUE = 2;
export type Kleene = typeof FALSE | typeof NOT_KNOWN | typeof TRUE;

export const TRUTHS: readonly Truth[] = ['false', 'not-known', 'true'];

/** What a condition sees of an earlier question: its answer, or a value that needs no answer (section 3.1). */
export type Route = Answer | typeof FALSE | typeof NOT_KNOWN;

/** One reason list per truth value, made at compile time so that evaluating a single term allocates nothing. */
type ReasonLists = readonly [readonly ConditionReason[], readonly ConditionReason[], readonly ConditionReason[]];

export type CompiledCondition =
  | { readonly kind: 'flag'; readonly flag: string; readonly reasons: ReasonLists }
  | {
      readonly kind: 'answer';
      /** Place of the question, or -1 where this condition can never know its answer. */
      readonly question: number;
      readonly is: readonly string[];
      readonly reasons: ReasonLists;
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly CompiledCondition[] }
  | { readonly kind: 'not'; readonly of: CompiledCondition };

/** @param placeOf the place of a question, or -1 where the condition may not see it */
export function compileCondition(condition: Condition, placeOf: (question: string) => number): CompiledCondition {
  if ('flag' in condition) {
    return { kind: 'flag', flag: condition.flag, reasons: reasonLists({ flag: condition.flag }) };
  }
  if ('answer' in condition) {
    const { answer, is } = condition;
    return { kind: 'answer', question: placeOf(answer), is, reasons: reasonLists({ answer, is }) };
  }
  if ('not' in condition) return { kind: 'not', of: compileCondition(condition.not, placeOf) };
  const [kind, terms] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  return { kind, of: terms.map((term) => compileCondition(term, placeOf)) };
}

/** Truth of a condition under Kleene's rules: a flag not set or an answer not known is "not known" (section 3.1). */
export function evaluateCondition(condition: CompiledCondition, profile: Profile, routes: readonly Route[]): Kleene {
  switch (condition.kind) {
    case 'flag': {
      const value = profile[condition.flag];
      return value === true ? TRUE : value === false ? FALSE : NOT_KNOWN;
    }
    case 'answer':
      return answerTruth(routes[condition.question], condition.is);
    case 'not':
      return opposite(evaluateCondition(condition.of, profile, routes));
    case 'all': {
      let least: Kleene = TRUE;
      for (const term of condition.of) {
        const truth = evaluateCondition(term, profile, routes);
        if (truth === FALSE) return FALSE;
        if (truth < least) least = truth;
      }
      return least;
    }
    case 'any': {
      let greatest: Kleene = FALSE;
      for (const term of condition.of) {
        const truth = evaluateCondition(term, profile, routes);
        if (truth === TRUE) return TRUE;
        if (truth > greatest) greatest = truth;
      }
      return greatest;
    }
  }
}

/**
 * The terms that decided: those on the path whose truth is that of the whole. An `any` that holds is explained
 * by the terms that hold, one that fails by all of them; "not known" by the terms nobody knows.
 */
export function conditionReasons(
  condition: CompiledCondition,
  truth: Kleene,
  profile: Profile,
  routes: readonly Route[],
): readonly ConditionReason[] {
  if (condition.kind === 'flag' || condition.kind === 'answer') return condition.reasons[truth];
  const reasons: ConditionReason[] = [];
  collectReasons(condition, truth, profile, routes, reasons);
  return reasons;
}

function collectReasons(
  condition: CompiledCondition,
  truth: Kleene,
  profile: Profile,
  routes: readonly Route[],
  into: ConditionReason[],
): void {
  switch (condition.kind) {
    case 'flag':
    case 'answer':
      for (const reason of condition.reasons[truth]) into.push(reason);
      return;
    case 'not':
      collectReasons(condition.of, opposite(truth), profile, routes, into);
      return;
    default:
      for (const term of condition.of) {
        if (evaluateCondition(term, profile, routes) === truth) collectReasons(term, truth, profile, routes, into);
      }
  }
}

function answerTruth(route: Route | undefined, is: readonly string[]): Kleene {
  if (route === undefined || route === NOT_KNOWN) return NOT_KNOWN;
  if (route === FALSE) return FALSE;
  if (route.option !== undefined) return is.includes(route.option) ? TRUE : FALSE;
  // A list holds where one of its ticked parts is named; a number names no option, and not known asks.
  if (route.parts !== undefined) return route.parts.some((part) => is.includes(part)) ? TRUE : FALSE;
  return NOT_KNOWN;
}

const opposite = (truth: Kleene): Kleene => (truth === TRUE ? FALSE : truth === FALSE ? TRUE : NOT_KNOWN);

function reasonLists(term: Omit<ConditionReason, 'truth'>): ReasonLists {
  const list = (truth: Truth) => Object.freeze([Object.freeze({ ...term, truth })]);
  return [list('false'), list('not-known'), list('true')];
}
