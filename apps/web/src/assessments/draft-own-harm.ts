import type { HarmCategory, OwnHarmFieldsFragment, SaveOwnHarmInput } from '../graphql/generated/graphql.ts';

export const CATEGORIES = ['CONTENT', 'CONTACT', 'CONDUCT', 'CONTRACT', 'CROSS'] as const satisfies HarmCategory[];

export interface DraftControl {
  readonly questionId: string;
  readonly weight: number;
  readonly key: boolean;
  readonly reach: boolean;
}

/** A harm of the company's own while it is being written. */
export interface DraftOwnHarm {
  readonly title: string;
  readonly what: string;
  readonly category: HarmCategory | undefined;
  readonly rights: readonly string[];
  readonly modules: readonly string[];
  readonly controls: readonly DraftControl[];
}

export function draftOwnHarmOf(own: OwnHarmFieldsFragment | undefined): DraftOwnHarm {
  return {
    title: own?.title ?? '',
    what: own?.what ?? '',
    category: own?.category,
    rights: own?.rights ?? [],
    modules: own?.modules ?? [],
    controls: (own?.controls ?? []).map(({ questionId, weight, key, reach }) => ({ questionId, weight, key, reach })),
  };
}

export function missingIn({ title, what, category, rights }: DraftOwnHarm) {
  const missing: ('title' | 'what' | 'category' | 'rights')[] = [];
  if (title.trim() === '') missing.push('title');
  if (what.trim() === '') missing.push('what');
  if (category === undefined) missing.push('category');
  if (rights.length === 0) missing.push('rights');
  return missing;
}

/** The links to these questions; what was said about one that stays is kept. */
export function linkedTo(controls: readonly DraftControl[], ids: readonly string[]): readonly DraftControl[] {
  return ids.map(
    (questionId) =>
      controls.find((control) => control.questionId === questionId) ?? {
        questionId,
        weight: 2,
        key: false,
        reach: false,
      },
  );
}

export function ownHarmInputOf(
  draft: DraftOwnHarm,
): Pick<SaveOwnHarmInput, 'title' | 'what' | 'category' | 'rights' | 'modules' | 'controls'> {
  const { title, what, category = 'CROSS', rights, modules, controls } = draft;
  return { title, what, category, rights: [...rights], modules: [...modules], controls: [...controls] };
}
