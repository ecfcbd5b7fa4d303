/** Where an instrument can be fetched in one language. */
export interface InstrumentLink {
  /** BCP 47 tag. */
  readonly language: string;
  readonly url: string;
}

/** The original and its translations. */
export type Translated = InstrumentLink & { readonly translations: readonly InstrumentLink[] };

/**
 * The original or the translation that fits a reader: in exactly that language, else in another form of it
 * ("pt-BR" for "pt"), else the original.
 */
export function fittingLanguage(original: Translated, wanted: string): InstrumentLink {
  const all = [original, ...original.translations];
  return (
    all.find(({ language }) => language === wanted) ??
    all.find(({ language }) => primary(language) === primary(wanted)) ??
    original
  );
}

function primary(language: string): string {
  return language.split('-')[0] ?? language;
}
