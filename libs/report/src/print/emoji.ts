import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';

/** One picture of an emoji: an outline in units of the font, and how far it moves the pen. */
export interface EmojiGlyph {
  readonly outline: string;
  readonly em: number;
  readonly unitsPerEm: number;
}

interface Subset {
  readonly ranges: readonly (readonly [number, number])[];
  readonly open: () => Font;
}

const require = createRequire(import.meta.url);
const glyphs = new Map<string, readonly EmojiGlyph[] | undefined>();
let subsets: readonly Subset[] | undefined;

/**
 * The outlines of one emoji, or undefined where the font has none. It comes in compressed pieces that
 * cannot be embedded in a PDF, but their outlines can be drawn.
 */
export function emojiGlyphs(cluster: string): readonly EmojiGlyph[] | undefined {
  if (!glyphs.has(cluster)) glyphs.set(cluster, whole(cluster) ?? inParts(cluster));
  return glyphs.get(cluster);
}

/** A sequence such as a family or a flag as its one picture, from the piece that holds it. */
function whole(cluster: string): readonly EmojiGlyph[] | undefined {
  const [first = ''] = cluster;
  const found = holders(first)
    .map((subset) => outlines(subset.open(), cluster))
    .filter((drawn) => drawn !== undefined)
    .toSorted((a, b) => a.length - b.length);
  return found[0];
}

/** Where no piece holds the sequence: its members one after the other. */
function inParts(cluster: string): readonly EmojiGlyph[] | undefined {
  const parts = [...cluster].filter((char) => !JOINERS.test(char)).map(whole);
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

const JOINERS = /\u200d|\ufe0f|[\u{e0020}-\u{e007f}]/u;

function outlines(font: Font, cluster: string): readonly EmojiGlyph[] | undefined {
  const run = font.layout(cluster);
  const visible = run.glyphs.flatMap((glyph, at) => {
    const joins = glyph.codePoints.every((point) => JOINERS.test(String.fromCodePoint(point)));
    return joins && glyph.id !== 0 ? [] : [{ glyph, advance: run.positions[at]?.xAdvance ?? glyph.advanceWidth }];
  });
  if (visible.length === 0 || visible.some(({ glyph }) => glyph.id === 0)) return undefined;
  return visible.map(({ glyph, advance }) => ({
    outline: glyph.path.toSVG(),
    em: advance / font.unitsPerEm,
    unitsPerEm: font.unitsPerEm,
  }));
}

function holders(char: string): readonly Subset[] {
  const point = char.codePointAt(0) ?? 0;
  subsets ??= listSubsets();
  return subsets.filter(({ ranges }) => ranges.some(([from, to]) => from <= point && point <= to));
}

function listSubsets(): readonly Subset[] {
  const first = require.resolve('@fontsource-variable/noto-emoji/files/noto-emoji-0-wght-normal.woff2');
  const folder = path.dirname(path.dirname(first));
  const ranges = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([name, listed]) => {
    let opened: Font | undefined;
    const file = path.join(folder, `files/noto-emoji-${name.replaceAll(/[[\]]/gu, '')}-wght-normal.woff2`);
    return { ranges: listed.split(',').map(rangeOf), open: () => (opened ??= fontkit.openSync(file) as Font) };
  });
}

function rangeOf(text: string): readonly [number, number] {
  const [from = '0', to = from] = text.replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
