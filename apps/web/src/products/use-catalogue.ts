import { useEffect, useState } from 'react';
import { loadCatalogue, type Catalogue } from '../assessments/catalogue.ts';

/** The questionnaire new assessments are made with; undefined while it is on its way. */
export function useCatalogue(url: string | undefined): {
  readonly catalogue?: Catalogue;
  readonly failed: boolean;
  readonly again: () => void;
} {
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
