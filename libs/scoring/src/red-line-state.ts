import type { Level, Mode, Tier } from '#libs/instruments';
import type { AnswerState, ConditionReason, QuestionResult, RedLineResult, RedLineState } from './assessment-result.js';
import type { CompiledInstrument } from './compile-instrument.js';

/** Worst first: a red line on several questions takes the worst state that applies (section 3.8). */
const WORST_FIRST: readonly RedLineState[] = ['BREACHED', 'UNRESOLVED', 'CLAIMED', 'CLEAR'];

/** Red-line state of one question (section 3.8). */
export function redLineState(
  answer: { readonly state: AnswerState; readonly level?: Level; readonly tier: Tier; readonly evidenced?: Level },
  failLevel: Level,
  mode: Mode,
): RedLineState {
  switch (answer.state) {
    case 'NA_AUTO':
    case 'NA_ACCEPTED':
      return 'NOT_APPLICABLE';
    case 'ANSWERED': {
      const { level = 0, evidenced = 0, tier } = answer;
      if (level <= failLevel) return 'BREACHED';
      if (tier > 0 && evidenced > failLevel) return 'CLEAR';
      return mode === 'screening' ? 'CLAIMED' : 'UNRESOLVED';
    }
    default:
      return 'UNRESOLVED';
  }
}

export function worstRedLineState(states: readonly RedLineState[]): RedLineState {
  return WORST_FIRST.find((state) => states.includes(state)) ?? 'NOT_APPLICABLE';
}

/** The state of the red line at a place, or undefined where none of its questions is in scope. */
export function stateOfRedLine(
  compiled: CompiledInstrument,
  results: readonly (QuestionResult | undefined)[],
  place: number,
): RedLineState | undefined {
  const states: RedLineState[] = [];
  for (const question of compiled.redLineQuestions[place] ?? []) {
    const state = results[question]?.redLine?.state;
    if (state !== undefined) states.push(state);
  }
  return states.length === 0 ? undefined : worstRedLineState(states);
}

/**
 * The register as it stands. A red line none of whose questions is in scope is not listed: nothing is known
 * about it, and "not applicable" would say that the profile had switched it off.
 */
export function redLineResults(
  compiled: CompiledInstrument,
  results: readonly (QuestionResult | undefined)[],
): readonly RedLineResult[] {
  const register: RedLineResult[] = [];
  compiled.instrument.redLines.forEach((redLine, place) => {
    const state = stateOfRedLine(compiled, results, place);
    if (state === undefined) return;
    const deciding = (compiled.redLineQuestions[place] ?? []).flatMap((question) => {
      const result = results[question];
      return result?.redLine?.state === state ? [result] : [];
    });
    register.push({
      id: redLine.id,
      state,
      because: deciding.map((result) => result.id),
      offBy: state === 'NOT_APPLICABLE' ? distinct(deciding.flatMap((result) => result.because)) : [],
    });
  });
  return register;
}

function distinct(reasons: readonly ConditionReason[]): readonly ConditionReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
