import { useEffect, useState } from 'react';
import { type Catalogue, loadCatalogue } from './catalogue.ts';

/** The instrument behind a page that shows ids of it; undefined until it has come. */
export function useCatalogue(url: string | undefined): Catalogue | undefined {
  const [found, setFound] = useState<{ readonly url: string; readonly catalogue: Catalogue }>();
  useEffect(() => {
    if (url === undefined) return undefined;
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
