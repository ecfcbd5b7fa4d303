import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import type { Font, GlyphRun } from 'fontkit';
import { BOX, isPrintable } from './clean-text.js';

/** A word as it will be drawn: in which face, spelled how, and how wide in em. */
export interface MeasuredWord {
  readonly face: Face;
  readonly text: string;
  readonly em: number;
}

/** One parsed font, shared by all documents of the process; shapes and measures each word once. */
export interface Face {
  /** The font's own name. pdfkit looks a font up by it at no cost, and by any other name by comparing fonts. */
  readonly name: string;
  readonly font: Font;
  measure(word: string): MeasuredWord;
}

/** Serif where the report speaks a judgement, sans where people work. */
export interface Fonts {
  readonly sans: Face;
  readonly sansBold: Face;
  readonly serif: Face;
  readonly serifBold: Face;
}

/** Words repeat; people's own words do not. Beyond this many the memory is emptied, so that it stays bounded. */
const MOST_WORDS = 50_000;

let loaded: Fonts | undefined;

/**
 * The fonts of a report, parsed on first use and kept for the life of the process: parsing them for
 * each document takes ten times as long as laying out its text.
 */
export function loadFonts(): Fonts {
  if (loaded) return loaded;
  const sans = openFace('source-sans-3/400Regular/SourceSans3_400Regular.ttf');
  const sansBold = openFace('source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf');
  const serif = openFace('source-serif-4/400Regular/SourceSerif4_400Regular.ttf', sans);
  const serifBold = openFace('source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf', sansBold);
  loaded = { sans, sansBold, serif, serifBold };
  return loaded;
}

/** A word with a letter the face lacks is set in `fallback`; what no face has becomes a visible box. */
function openFace(file: string, fallback?: Face): Face {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}`);
  const opened = fontkit.openSync(path);
  if (!('layout' in opened)) throw new Error(`${file} holds a collection of fonts, not one font.`);
  const font = rememberShapes(opened);
  const has = (char: string) => isPrintable(char) && font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
  const measureWord = (word: string): MeasuredWord => {
    const chars = [...word];
    const complete = chars.every(has);
    if (!complete && fallback) return fallback.measure(word);
    const text = complete ? word : chars.map((char) => (has(char) ? char : BOX)).join('');
    return { face, text, em: font.layout(text).advanceWidth / font.unitsPerEm };
  };
  const face: Face = { name: font.postscriptName, font, measure: remembering(measureWord) };
  return face;
}

/**
 * The same font with a memory for shaped words. pdfkit shapes every word anew for each document, and
 * scales the positions it gets in place, so each caller is given positions of its own.
 */
function rememberShapes(font: Font): Font {
  const shape = remembering((text: string) => font.layout(text));
  const layout: Font['layout'] = (text, ...rest) => {
    if (rest.length > 0 && rest[0] !== undefined) return font.layout(text, ...rest);
    const run = shape(text);
    const positions = run.positions.map((position) => ({ ...position }));
    return Object.create(run, { positions: { value: positions } }) as GlyphRun;
  };
  return Object.create(font, { layout: { value: layout } }) as Font;
}

function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST_WORDS) known.clear();
    const made = work(text);
    known.set(text, made);
    return made;
  };
}
