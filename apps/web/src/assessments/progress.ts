import type { Module } from '#libs/instruments';
import { type AssessmentResult, countAnswered, type QuestionResult } from '#libs/scoring';
import type { Catalogue } from './catalogue.ts';

/** A module of this assessment: what is asked in it, and how far it is. */
export interface ModuleProgress {
  readonly module: Module;
  /** Answered by the organisation, read only here. */
  readonly inherited: boolean;
  /** Questions that are asked, instrument order. */
  readonly asked: readonly QuestionResult[];
  /** Questions of this mode whose condition is false. */
  readonly off: readonly QuestionResult[];
  readonly done: number;
}

/** Modules with at least one question of this mode, instrument order. */
export function moduleProgress(
  { instrument, questions }: Catalogue,
  result: AssessmentResult,
): readonly ModuleProgress[] {
  const byModule = new Map<string, QuestionResult[]>();
  for (const question of result.questions) {
    const moduleId = questions.get(question.id)?.moduleId ?? '';
    const list = byModule.get(moduleId);
    if (list) list.push(question);
    else byModule.set(moduleId, [question]);
  }
  return instrument.modules.flatMap((module) => {
    const all = byModule.get(module.id);
    if (!all) return [];
    const asked = all.filter((question) => question.state !== 'NA_AUTO');
    return {
      module,
      inherited: all.every((question) => question.inherited),
      asked,
      off: all.filter((question) => question.state === 'NA_AUTO'),
      done: countAnswered(all).answered,
    };
  });
}

/** Whether nothing of a module was evaluated anew. */
export function sameResults(a: ModuleProgress, b: ModuleProgress): boolean {
  const same = (before: readonly QuestionResult[], now: readonly QuestionResult[]) =>
    before.length === now.length && before.every((result, place) => result === now[place]);
  return a.module === b.module && same(a.asked, b.asked) && same(a.off, b.off);
}

/** Whether two states of a module look the same in the contents of an assessment. */
export function sameProgress(a: ModuleProgress, b: ModuleProgress): boolean {
  return (
    a.module === b.module &&
    a.inherited === b.inherited &&
    a.done === b.done &&
    a.asked.length === b.asked.length &&
    a.asked.every(({ id, state }, place) => id === b.asked[place]?.id && state === b.asked[place]?.state)
  );
}

export interface Place {
  readonly moduleId: string;
  readonly questionId: string;
}

/** The next question nobody has answered yet, after `from` and around to the start; inherited ones are not ours. */
export function nextOpenQuestion(modules: readonly ModuleProgress[], from?: Place): Place | undefined {
  const all = modules
    .filter((progress) => !progress.inherited)
    .flatMap(({ module, asked }) =>
      asked.map(({ id, state }) => ({ moduleId: module.id, questionId: id, open: state === 'BLANK' })),
    );
  const start = from === undefined ? 0 : all.findIndex((place) => place.questionId === from.questionId) + 1;
  const found = [...all.slice(start), ...all.slice(0, start)].find((place) => place.open);
  return found && { moduleId: found.moduleId, questionId: found.questionId };
}

/** The question before or after `from` in its module, open or not. */
export function neighbour(progress: ModuleProgress, questionId: string | undefined, step: 1 | -1): string | undefined {
  const at = progress.asked.findIndex((question) => question.id === questionId);
  return progress.asked[at + step]?.id;
}
