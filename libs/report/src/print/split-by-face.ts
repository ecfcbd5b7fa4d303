import { BOX } from './clean-text.js';
import { emojiGlyphs } from './emoji.js';
import type { Face, Run, Script } from './face.js';

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['arabic', /\p{Script=Arabic}|[\u060c\u061b\u061f\u0640\u0660-\u0669]/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['thai', /\p{Script=Thai}|\u0e3f/u],
  [
    'chinese',
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/u,
  ],
];

/** Asks to be drawn as a picture even where a font of text has the character. */
const AS_PICTURE = /\ufe0f|\u20e3/u;
const NO_SHAPE = /\u200c|\u200d|\ufe0f/u;

type FaceOf = (script: Script) => Face;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one character: accents and joined emoji stay together. */
export const charactersOf = (text: string): readonly string[] =>
  [...graphemes.segment(text)].map(({ segment }) => segment);

/** A word in stretches of one face each; what no face has becomes a visible box. */
export function splitByFace(word: string, faces: readonly Face[], faceOf: FaceOf): readonly Run[] {
  const runs: Run[] = [];
  for (const character of charactersOf(word)) {
    const last = runs.at(-1);
    const face = faceFor(character, faces, faceOf, last?.face);
    if (face === 'emoji') {
      const em = (emojiGlyphs(character) ?? []).reduce((sum, glyph) => sum + glyph.em, 0);
      runs.push({ face, text: character, em });
      continue;
    }
    const [known, text] = face ? [face, character] : [faceOfBox(faces), boxes(character)];
    if (last?.face === known) {
      runs[runs.length - 1] = { face: known, text: last.text + text, em: known.width(last.text + text) };
    } else runs.push({ face: known, text, em: known.width(text) });
  }
  return runs;
}

const complete = (face: Face, character: string): boolean =>
  [...character].every((char) => face.has(char) || NO_SHAPE.test(char));

function faceFor(
  character: string,
  faces: readonly Face[],
  faceOf: FaceOf,
  last: Run['face'] | undefined,
): Run['face'] | undefined {
  if (AS_PICTURE.test(character) && emojiGlyphs(character)) return 'emoji';
  // Punctuation stays in the face of the letters it follows.
  if (/^\p{P}/u.test(character) && last && last !== 'emoji' && complete(last, character)) return last;
  const text = faces.find((face) => complete(face, character));
  if (text) return text;
  const script = SCRIPTS.find(([, letters]) => letters.test(character))?.[0];
  if (script) {
    const face = faceOf(script);
    return complete(face, character) ? face : undefined;
  }
  return emojiGlyphs(character) ? 'emoji' : undefined;
}

const boxes = (character: string): string =>
  [...character]
    .filter((char) => !NO_SHAPE.test(char))
    .fill(BOX)
    .join('');

/** Not every face has the box itself. */
const faceOfBox = (faces: readonly Face[]): Face => faces.find((face) => face.has(BOX)) ?? (faces[0] as Face);
