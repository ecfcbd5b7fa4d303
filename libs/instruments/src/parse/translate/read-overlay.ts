import { suggest } from '../nearest.js';
import type { Reader } from '../reader.js';
import type { Entries, Text, Thing } from './pages.js';

/** What the files of one language say. */
export class Said {
  /** Every text with its file and path, in order of reading. */
  readonly log: (readonly [file: string, path: string, text: string])[] = [];
  private readonly texts = new Map<object, Map<string, string>>();

  add(at: Reader, { holder, field }: Text, text: string): void {
    const { file, path } = at.place();
    this.log.push([file, path, text]);
    this.texts.set(holder, (this.texts.get(holder) ?? new Map<string, string>()).set(field, text));
  }

  /** A copy of the value with its texts replaced, at any depth; parts of it without a translation are shared. */
  rewrite<T>(value: T): T {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((item: unknown) => this.rewrite(item));
      return items.some((item, index) => item !== value[index]) ? (items as T) : value;
    }
    const own = this.texts.get(value);
    const changed = Object.entries(value).flatMap(([key, old]: [string, unknown]) => {
      const fresh = own?.get(key) ?? this.rewrite(old);
      return fresh === old ? [] : [[key, fresh] as const];
    });
    return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
  }
}

/** More names than these are no help in a sentence. */
const MOST_NAMED = 12;
const PLACEHOLDER = /\{[^{}\s]*\}/g;

/** Reads one file of a translation against the texts of its original, and reports everything in it that is no such text. */
export function readOverlay(file: Reader, entries: Entries, said: Said): void {
  readEntries(file, entries, undefined, said);
}

function readEntries(reader: Reader, entries: Entries, thing: object | undefined, said: Said): void {
  reader.entries((key, below) => {
    const entry = entries.get(key);
    if (entry === undefined) reportStranger(key, below, entries, thing);
    else if (below.isEmpty) return;
    else if (isThing(entry)) readEntries(below, entry.entries, entry.thing, said);
    else readText(below, entry, said);
  });
}

function readText(reader: Reader, entry: Text, said: Said): void {
  const translated = reader.text(longestFor(entry.text));
  if (translated === '') return;
  const wanted = placeholdersIn(entry.text);
  const found = placeholdersIn(translated);
  if (wanted.join() !== found.join()) {
    reader.fault(
      `The original has ${wanted.join(' ') || 'no placeholder'}, the translation ${found.join(' ') || 'none'}.`,
      wanted.length > 0 ? `Write ${wanted.join(' and ')} as in the original.` : 'Take the curly brackets away.',
    );
  }
  said.add(reader, entry, translated);
}

function reportStranger(key: string, reader: Reader, entries: Entries, thing: object | undefined): void {
  if (thing !== undefined && Object.hasOwn(thing, key)) {
    reader.fault(`"${key}" is no text: it is the same in every language.`, 'Take the line away.');
  } else {
    const mend =
      entries.size > MOST_NAMED ? suggest(key, entries.keys()) : `Use one of ${[...entries.keys()].join(', ')}.`;
    reader.fault(`The original has no "${key}" here.`, mend);
  }
}

/** Other languages need more letters, but a text of twice the length stands in the wrong place or was not translated. */
function longestFor(text: string): number {
  return text.length * 2 + 20;
}

function placeholdersIn(text: string): string[] {
  return [...new Set(text.match(PLACEHOLDER) ?? [])].sort();
}

function isThing(entry: Text | Thing): entry is Thing {
  return 'entries' in entry;
}
