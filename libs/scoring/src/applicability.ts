import type { ConditionReason, Truth } from './assessment-result.js';
import { routeOf, statedAnswer } from './answer-state.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { conditionReasons, evaluateCondition, TRUE, TRUTHS, type CompiledCondition, type Route } from './condition.js';
import { inScope, respondents, type RoutingInput } from './evaluate-questions.js';
import type { Profile } from './assessment-input.js';

/** Whether a question or harm applies, and the terms that decided; not known is asked. */
export interface Applicability {
  readonly id: string;
  readonly applies: Truth;
  readonly because: readonly ConditionReason[];
}

export interface QuestionApplicability extends Applicability {
  /** Answered by the organisation, once for all its products. */
  readonly inherited: boolean;
}

/**
 * Which questions and harms of the mode apply, in instrument order, without scoring anything: for the live count
 * while a profile is filled in. Agrees with `scoreAssessment` on the same input.
 */
export function applicability(
  compiled: CompiledInstrument,
  input: RoutingInput,
): { readonly questions: readonly QuestionApplicability[]; readonly harms: readonly Applicability[] } {
  const { product, organisation } = respondents(input);
  const routes = new Array<Route>(compiled.questions.length);
  const asked = new Array<QuestionApplicability | undefined>(compiled.questions.length);
  for (const place of compiled.order) {
    const question = compiled.questions[place];
    if (question === undefined) continue;
    const { profile, answers } = question.ofOrganisation ? organisation : product;
    const { id } = question.question;
    const truth = decide(question.condition, profile, routes);
    routes[place] = routeOf(statedAnswer(question.question, truth.kleene, answers[id]).state, answers[id]);
    if (!inScope(question, input.mode)) continue;
    const { applies, because } = truth;
    asked[place] = { id, applies, because, inherited: question.ofOrganisation && input.mode !== 'organisation' };
  }
  const harms = compiled.harms.flatMap(({ harm, condition }) => {
    if (input.mode === 'organisation' || (input.mode === 'screening' && !harm.screening)) return [];
    const { applies, because } = decide(condition, product.profile, []);
    return [{ id: harm.id, applies, because }];
  });
  return { questions: asked.filter((each) => each !== undefined), harms };
}

function decide(condition: CompiledCondition | undefined, profile: Profile, routes: readonly Route[]) {
  const kleene = condition ? evaluateCondition(condition, profile, routes) : TRUE;
  const because = condition ? conditionReasons(condition, kleene, profile, routes) : [];
  return { kleene, applies: TRUTHS[kleene] ?? 'not-known', because };
}
