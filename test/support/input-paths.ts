import { callOf, type RootField } from './walk-schema.js';

/** Paths below the arguments of a field whose values have one of these types; null: all paths. */
export function inputPaths(field: RootField, types: readonly string[] | null): string[] {
  const found: string[] = [];
  callOf(
    field,
    (type, path) => {
      if (types === null || types.includes(type)) found.push(path);
      return undefined;
    },
    { whole: true },
  );
  return found;
}
