import type { ProductFieldsFragment, SaveProductInput } from '../graphql/generated/graphql.ts';

/** A flag of the profile: yes, no, or "we don't know". A flag nobody has answered is absent. */
export type Flags = Readonly<Record<string, boolean | null>>;

/** What was changed of a product and is not saved yet; only the fields touched. */
export interface ProductPatch {
  readonly name?: string;
  readonly description?: string;
  readonly markets?: readonly string[];
  readonly ageBands?: readonly string[];
  readonly profile?: Flags;
}

/** The whole product as it can be edited. */
export type ProductDraft = Required<ProductPatch>;

export function draftOf(product: ProductFieldsFragment): ProductDraft {
  const { name, description, markets, ageBands, profile } = product;
  return {
    name,
    description,
    markets,
    ageBands,
    profile: Object.fromEntries(profile.map(({ flag, value }) => [flag, value])),
  };
}

export function merge<Base extends ProductPatch>(base: Base, patch: ProductPatch): Base {
  const profile = base.profile || patch.profile ? { profile: { ...base.profile, ...patch.profile } } : {};
  return { ...base, ...patch, ...profile };
}

/** Names of what a patch touches: `name`, `markets`, `flag:dm`. */
export function touched(patch: ProductPatch): readonly string[] {
  const { profile = {}, ...fields } = patch;
  return [...Object.keys(fields), ...Object.keys(profile).map((flag) => `flag:${flag}`)];
}

export function valueAt(draft: ProductPatch, field: string): unknown {
  return field.startsWith('flag:') ? draft.profile?.[field.slice('flag:'.length)] : draft[field as keyof ProductPatch];
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The part of a patch that says something else than what stands. */
export function changesOf(patch: ProductPatch, standing: ProductDraft): ProductPatch {
  const { profile = {}, ...fields } = patch;
  const differs = (field: string) => !sameValue(valueAt(patch, field), valueAt(standing, field));
  const flags = Object.entries(profile).filter(([flag]) => differs(`flag:${flag}`));
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([field]) => differs(field))),
    ...(flags.length > 0 && { profile: Object.fromEntries(flags) }),
  };
}

/** Whether everything the patch says already stands in the other. */
export function within(patch: ProductPatch, other: ProductPatch): boolean {
  return touched(patch).every((field) => sameValue(valueAt(patch, field), valueAt(other, field)));
}

/**
 * Fields that both changed, to different values. Without the version the edit began with, every field that now
 * differs counts, because nobody can tell who changed it last.
 */
export function clashes(patch: ProductPatch, base: ProductDraft | undefined, current: ProductDraft): readonly string[] {
  return touched(patch).filter((field) => {
    const theirs = valueAt(current, field);
    if (sameValue(valueAt(patch, field), theirs)) return false;
    return base === undefined || !sameValue(valueAt(base, field), theirs);
  });
}

export function inputOf(
  id: string,
  baseRevision: number,
  { profile, markets, ageBands, ...text }: ProductPatch,
): SaveProductInput {
  return {
    id,
    baseRevision,
    ...text,
    ...(markets && { markets: [...markets] }),
    ...(ageBands && { ageBands: [...ageBands] }),
    ...(profile && { profile: Object.entries(profile).map(([flag, value]) => ({ flag, value })) }),
  };
}
