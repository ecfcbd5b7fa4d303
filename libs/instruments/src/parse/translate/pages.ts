import type { Instrument } from '../../instrument.js';
import type { Draft } from '../draft.js';
import { TEXTS, type Shape } from './texts.js';

/** One text of the original: the field of the thing it stands in. */
export interface Text {
  readonly holder: object;
  readonly field: string;
  readonly text: string;
}

/** What a translation may name in one place, by field or id, in the order of the original. */
export type Entries = ReadonlyMap<string, Text | Thing>;

export interface Thing {
  readonly thing: object;
  readonly entries: Entries;
}

/** The texts of each file of the original that has any, by its path. */
export type Pages = ReadonlyMap<string, Entries>;

/** Finds the texts of an instrument by file. `instrument` is the one compiled from the draft. */
export function pagesOf(draft: Draft, instrument: Instrument): Pages {
  const pages = new Map<string, Map<string, Text | Thing>>();
  const pageOf = (thing: object): Map<string, Text | Thing> => {
    const { file } = draft.places.of(thing).place();
    const page = pages.get(file) ?? new Map<string, Text | Thing>();
    pages.set(file, page);
    return page;
  };
  const whole = <T extends object>(thing: T, shape: Shape<T>): void => {
    for (const [key, entry] of entriesOf(thing, shape as AnyShape)) pageOf(thing).set(key, entry);
  };
  const listed = <T extends object>(things: readonly T[], idOf: (thing: T) => string, shape: Shape<T>): void => {
    for (const thing of things) pageOf(thing).set(idOf(thing), { thing, entries: entriesOf(thing, shape as AnyShape) });
  };
  pages.set('instrument.yaml', new Map(entriesOf(instrument, TEXTS.instrument)));
  listed(draft.profile, (flag) => flag.flag, TEXTS.flag);
  listed(draft.sources, (source) => source.id, TEXTS.source);
  listed(draft.redLines, (redLine) => redLine.id, TEXTS.redLine);
  for (const module of draft.modules) whole(module, TEXTS.module);
  listed(draft.questions, (question) => question.id, TEXTS.question);
  listed(draft.harms, (harm) => harm.id, TEXTS.harm);
  for (const part of draft.learning.orientation) whole(part, TEXTS.part);
  for (const lesson of draft.learning.lessons) whole(lesson, TEXTS.lesson);
  listed(draft.learning.evidence, (item) => item.id, TEXTS.evidence);
  return pages;
}

/** How many texts stand in these entries and below. */
export function countTexts(entries: Entries): number {
  return [...entries.values()].reduce((sum, entry) => sum + ('entries' in entry ? countTexts(entry.entries) : 1), 0);
}

/** The table of texts as it is walked, where the types of the things no longer matter. */
type AnyShape = 'text' | { readonly [field: string]: AnyShape | undefined } | AnyListShape;
type AnyListShape = { readonly key: string; readonly each?: AnyShape; readonly only?: string };

function entriesOf(value: object, shape: AnyShape): Entries {
  if (shape === 'text') return new Map();
  const items = isList(value) ? itemsOf(value, shape as AnyListShape) : fieldsOf(value, shape as FieldShapes);
  return new Map(items);
}

type FieldShapes = Readonly<Record<string, AnyShape | undefined>>;

function fieldsOf(value: object, shapes: FieldShapes): [string, Text | Thing][] {
  return Object.entries(shapes).flatMap(([field, shape]): [string, Text | Thing][] => {
    const found = Reflect.get(value, field) as unknown;
    if (shape === 'text') return typeof found === 'string' ? [[field, { holder: value, field, text: found }]] : [];
    if (shape === undefined || typeof found !== 'object' || found === null) return [];
    const entries = entriesOf(found, shape);
    return entries.size === 0 ? [] : [[field, { thing: found, entries }]];
  });
}

function itemsOf(list: readonly object[], { key, each, only }: AnyListShape): [string, Text | Thing][] {
  return list.map((item, index) => {
    const name = key === 'place' ? String(index + 1) : String(Reflect.get(item, key));
    if (only === undefined) return [name, { thing: item, entries: entriesOf(item, each ?? 'text') }];
    return [name, { holder: item, field: only, text: String(Reflect.get(item, only)) }];
  });
}

function isList(value: object): value is readonly object[] {
  return Array.isArray(value);
}
