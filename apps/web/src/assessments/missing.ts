import type { AssessmentResult } from '#libs/scoring';
import type { Catalogue } from './catalogue.ts';

/** Questions of one module that have to be answered before the assessment can be submitted. */
export interface ModuleBlanks {
  readonly moduleId: string;
  readonly title: string;
  readonly questions: readonly string[];
}

/** The questions that block a submission, by module, those of the organisation apart. */
export function blanksByModule(
  { questions, modules }: Pick<Catalogue, 'questions' | 'modules'>,
  result: Pick<AssessmentResult, 'blocks' | 'questions'>,
): { readonly own: readonly ModuleBlanks[]; readonly inherited: readonly ModuleBlanks[] } {
  const blank = new Set(result.blocks.flatMap(({ kind, id }) => (kind === 'blank' ? [id] : [])));
  const of = (inherited: boolean): readonly ModuleBlanks[] => {
    const here = result.questions.filter((question) => question.inherited === inherited && blank.has(question.id));
    const byModule = Map.groupBy(here, ({ id }) => questions.get(id)?.moduleId ?? '');
    return [...byModule].map(([moduleId, list]) => ({
      moduleId,
      title: modules.get(moduleId)?.title ?? moduleId,
      questions: list.map(({ id }) => id),
    }));
  };
  return { own: of(false), inherited: of(true) };
}
