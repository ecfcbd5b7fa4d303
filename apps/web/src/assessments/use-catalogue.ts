import { useEffect, useState } from 'react';
import { chosenLanguage } from '../app/i18n.ts';
import { type Catalogue, loadCatalogue } from './catalogue.ts';
import { fittingLanguage, type Translated } from './fitting-language.ts';

/** The instrument behind a page that shows ids of it, in the reader's language; undefined until it has come. */
export function useCatalogue(instrument: Translated): Catalogue | undefined {
  const { url } = fittingLanguage(instrument, chosenLanguage().code);
  const [found, setFound] = useState<{ readonly url: string; readonly catalogue: Catalogue }>();
  useEffect(() => {
    let wanted = true;
    loadCatalogue(url).then(
      (catalogue) => wanted && setFound({ url, catalogue }),
      // Without it the page still works: ids stand where titles would.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [url]);
  return found?.url === url ? found?.catalogue : undefined;
}
