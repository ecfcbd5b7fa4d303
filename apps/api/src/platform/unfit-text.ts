import { invalidInput, type Problem } from './problems.js';

const UNFIT = 'This text holds a character that cannot be stored (a NUL or half of a character pair).';

function find(value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (find(key, path) !== null) return path || 'a field name';
    const found = find(inner, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The refusal for text that would change on its way into the database: PostgreSQL takes no NUL, and half
 * a surrogate pair would silently become U+FFFD. null when every string in `value` is fit.
 */
export function unfitText(value: unknown, path: string): Problem | null {
  const field = find(value, path);
  return field === null ? null : invalidInput([{ field: field.replace(/^input\./, ''), says: UNFIT }]);
}
