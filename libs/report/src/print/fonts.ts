import { createRequire } from 'node:module';
import path from 'node:path';
import * as fontkit from 'fontkit';
import type { Font, GlyphRun } from 'fontkit';
import { isPrintable } from './clean-text.js';
import type { Face, MeasuredWord, Script, Weight } from './face.js';
import { splitByFace } from './split-by-face.js';

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
  const sans = openFace('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf', 'regular');
  const sansBold = openFace('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf', 'bold');
  const serif = openFace('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf', 'regular', sans);
  const serifBold = openFace(
    '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
    'bold',
    sansBold,
  );
  loaded = { sans, sansBold, serif, serifBold };
  return loaded;
}

const SCRIPT_FILES: Readonly<Record<Script, Readonly<Record<Weight, string>>>> = {
  arabic: {
    regular: '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
    bold: '@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
  },
  hebrew: {
    regular: '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
  },
  thai: {
    regular: '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans-thai/600SemiBold/NotoSansThai_600SemiBold.ttf',
  },
  chinese: {
    regular: '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
    bold: '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
  },
};

/** Opened by the first word that needs them; most reports never do. */
const scriptFaces = new Map<string, Face>();

function scriptFace(script: Script, weight: Weight): Face {
  const file = SCRIPT_FILES[script][weight];
  const known = scriptFaces.get(file);
  if (known) return known;
  const face = openFace(file, weight);
  scriptFaces.set(file, face);
  return face;
}

/** A word with a letter the face lacks is set in `fallback`, or split into stretches that some face has. */
function openFace(file: string, weight: Weight, fallback?: Face): Face {
  const opened = fontkit.openSync(locate(file));
  if (!('layout' in opened)) throw new Error(`${file} holds a collection of fonts, not one font.`);
  const font = rememberShapes(opened);
  const has = remembering((char: string) => isPrintable(char) && font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0));
  const width = remembering((text: string) => font.layout(text).advanceWidth / font.unitsPerEm);
  const measureWord = (word: string): MeasuredWord => {
    const whole = [face, ...(fallback ? [fallback] : [])].find((each) => [...word].every((char) => each.has(char)));
    const runs = whole
      ? [{ face: whole, text: word, em: whole.width(word) }]
      : splitByFace(word, fallback ? [face, fallback] : [face], (script) => scriptFace(script, weight));
    return { text: word, runs, em: runs.reduce((sum, { em }) => sum + em, 0) };
  };
  const face: Face = { name: font.postscriptName, font, has, width, measure: remembering(measureWord) };
  return face;
}

/** Some font packages name no files as entries: those are found beside the package's own entry. */
function locate(file: string): string {
  const [scope = '', name = ''] = file.split('/');
  const require = createRequire(import.meta.url);
  if (scope !== '@embedpdf') return require.resolve(file);
  return path.join(path.dirname(require.resolve(`${scope}/${name}`)), '..', ...file.split('/').slice(2));
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
