import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * After a step to another page, focus goes to its h1, so that a screen reader says where one is and Tab starts
 * there. The h1 may come later than the page; whoever does something in between keeps the focus.
 */
export function useHeadingFocus(): void {
  const { pathname, state } = useLocation() as { pathname: string; state: { readonly keepFocus?: boolean } | null };
  const last = useRef(pathname);
  const keepFocus = state?.keepFocus === true;

  useEffect(() => {
    if (last.current === pathname) return undefined;
    last.current = pathname;
    if (keepFocus) return undefined;
    const observer = new MutationObserver(() => focusHeading() && stop());
    const stop = () => {
      observer.disconnect();
      window.removeEventListener('keydown', stop, true);
      window.removeEventListener('pointerdown', stop, true);
    };
    if (!focusHeading()) {
      observer.observe(document.body, { childList: true, subtree: true });
      window.addEventListener('keydown', stop, true);
      window.addEventListener('pointerdown', stop, true);
    }
    return stop;
  }, [pathname, keepFocus]);
}

function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
