import { useEffect } from 'react';

/** Names the window: "Products · OpenCRIA". An empty title leaves it as it is. */
export function useTitle(title: string): void {
  useEffect(() => {
    if (title !== '') document.title = `${title} · OpenCRIA`;
  }, [title]);
}
