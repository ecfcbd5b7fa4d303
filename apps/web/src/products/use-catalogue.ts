import { useEffect, useState } from 'react';
import { chosenLanguage } from '../app/i18n.ts';
import { loadCatalogue, type Catalogue } from '../assessments/catalogue.ts';
import { fittingLanguage, type Translated } from '../assessments/fitting-language.ts';

/** The questionnaire new assessments are made with, in the reader's language; undefined while it is on its way. */
export function useCatalogue(instrument: Translated | undefined): {
  readonly catalogue?: Catalogue;
  readonly failed: boolean;
  readonly again: () => void;
} {
  const url = instrument && fittingLanguage(instrument, chosenLanguage().code).url;
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{ readonly url: string; readonly catalogue?: Catalogue }>();
  useEffect(() => {
    if (url === undefined) return undefined;
    let wanted = true;
    loadCatalogue(url).then(
      (catalogue) => wanted && setFound({ url, catalogue }),
      () => wanted && setFound({ url }),
    );
    return () => {
      wanted = false;
    };
  }, [url, attempt]);
  const known = found && found.url === url ? found : undefined;
  return {
    ...(known?.catalogue && { catalogue: known.catalogue }),
    failed: known !== undefined && known.catalogue === undefined,
    again: () => setAttempt(attempt + 1),
  };
}
