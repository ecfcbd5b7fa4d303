/** Somebody who can be named. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
}

const TOKEN = /@\{([0-9a-f-]{36})\}/gi;
const LONGEST_QUERY = 40;

export type TextPart = { readonly text: string } | { readonly person: string };

/** People with what stands for them in a text: their name, told apart where two share one. */
export function labelled<P extends Nameable>(people: readonly P[]): (P & { readonly label: string })[] {
  const seen = new Map<string, number>();
  return people.map((person) => {
    const times = (seen.get(person.name) ?? 0) + 1;
    seen.set(person.name, times);
    return { ...person, label: times === 1 ? person.name : `${person.name} (${times})` };
  });
}

/** What is sent: names that people wrote after an @ become ids. The longest name wins. */
export function toTokens(text: string, people: readonly Nameable[]): string {
  const byLength = labelled(people).toSorted((a, b) => b.label.length - a.label.length);
  return byLength.reduce(
    (rest, { id, label }) => rest.split(new RegExp(`@${escape(label)}(?![\\p{L}\\p{N}(])`, 'u')).join(`@{${id}}`),
    text,
  );
}

/** What stands in the field when a comment is edited. */
export function fromTokens(
  body: string,
  named: readonly Nameable[],
  people: readonly Nameable[],
  former: string,
): string {
  const labels = new Map(labelled(people).map(({ id, label }) => [id, label]));
  return body.replace(TOKEN, (_whole, id: string) => {
    const known = labels.get(id) ?? named.find((person) => person.id === id)?.name;
    return `@${known ?? former}`;
  });
}

/** The text in pieces, so that names can be set off. */
export function partsOf(body: string, named: readonly Nameable[], former: string): TextPart[] {
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return body.split(TOKEN).flatMap((part, place): TextPart[] => {
    if (place % 2 === 1) return [{ person: names.get(part) ?? former }];
    return part === '' ? [] : [{ text: part }];
  });
}

/** What the person is typing after an @, and where it begins; undefined where no name is being written. */
export function queryAt(text: string, caret: number): { readonly from: number; readonly query: string } | undefined {
  const before = text.slice(Math.max(0, caret - LONGEST_QUERY), caret);
  const found = /(?:^|[\s(])@([\p{L}\p{N}'.\- ]*)$/u.exec(before);
  if (!found || /\s{2}|^\s/.test(found[1] ?? '')) return undefined;
  const query = found[1] ?? '';
  return { from: caret - query.length - 1, query };
}

/** People any of whose names begins like what was typed. */
export function matching<P extends Nameable>(people: readonly P[], query: string): P[] {
  const wanted = fold(query).trimEnd();
  return people.filter(({ name }) => {
    const folded = fold(name);
    return folded.startsWith(wanted) || folded.split(/[\s-]+/).some((word) => word.startsWith(wanted));
  });
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
