import { useEffect, useRef, useState } from 'react';

/** Files or an address that came in by dropping or pasting. */
export type Incoming =
  { readonly kind: 'files'; readonly files: readonly File[] } | { readonly kind: 'link'; readonly url: string };

const ADDRESS = /^https?:\/\/\S+$/;
const TYPING = 'input, textarea, select, [contenteditable="true"]';

function read(data: DataTransfer | null): Incoming | undefined {
  if (!data) return undefined;
  const files = [...data.files].filter((file) => file.size > 0);
  if (files.length > 0) return { kind: 'files', files };
  const text = (data.getData('text/uri-list') || data.getData('text/plain')).trim();
  return ADDRESS.test(text) ? { kind: 'link', url: text } : undefined;
}

/**
 * Takes what is dropped anywhere on the page, and what is pasted outside of fields (a picture inside of them
 * too), as long as `active`. Returns whether something hangs over the page now.
 */
export function useIncoming(active: boolean, onIncoming: (incoming: Incoming) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onIncoming);
  useEffect(() => {
    take.current = onIncoming;
  });
  useEffect(() => {
    if (!active) return undefined;
    const ends = new AbortController();
    const listen = { signal: ends.signal };
    document.addEventListener(
      'dragover',
      (event) => {
        const types = event.dataTransfer?.types ?? [];
        if (event.defaultPrevented || !(types.includes('Files') || types.includes('text/uri-list'))) return;
        event.preventDefault();
        setOver(true);
      },
      listen,
    );
    document.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setOver(false);
      },
      listen,
    );
    document.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (event.defaultPrevented) return;
        const incoming = read(event.dataTransfer);
        if (!incoming) return;
        // The browser would open the file instead of the page.
        event.preventDefault();
        take.current(incoming);
      },
      listen,
    );
    document.addEventListener(
      'paste',
      (event) => {
        const incoming = read(event.clipboardData);
        const typing = event.target instanceof Element && event.target.closest(TYPING) !== null;
        if (event.defaultPrevented || !incoming || (typing && incoming.kind === 'link')) return;
        event.preventDefault();
        take.current(incoming);
      },
      listen,
    );
    return () => ends.abort();
  }, [active]);
  return over;
}
