import type { Instrument } from './instrument.js';
import type { Learning } from './learning.js';

/** An instrument in a further language, made by `#libs/instruments/parse` from the files below `locales/<language>/`. */
export interface Translation {
  /** BCP 47 tag in its canonical form: `fr`, `pt-BR`. */
  readonly language: string;
  /** SHA-256, hex, over the digest of the original and every translated text: tells two states of a translation apart. */
  readonly digest: string;
  /**
   * The original with its texts replaced and `language` set. Ids, order and `digest` are those of the original, since
   * nothing that a score depends on can be translated; a text without translation stands in the original language.
   */
  readonly instrument: Instrument;
  /** The learning texts in the same way. */
  readonly learning: Learning;
  /** How many of all texts that can be translated are. */
  readonly translated: { readonly texts: number; readonly of: number };
}
