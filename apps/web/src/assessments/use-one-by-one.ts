import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * How many of so many parts are drawn: the first at once, each further one when the page has nothing else to do, and
 * all of them before the page is printed. So a person can answer in the first while hundreds of rows follow.
 */
export function useOneByOne(count: number): number {
  const [drawn, setDrawn] = useState(1);
  // Whoever goes back to one part begins anew.
  if (drawn > 1 && count <= 1) setDrawn(1);
  useEffect(() => {
    if (drawn >= count) return undefined;
    const timer = window.setTimeout(() => startTransition(() => setDrawn(drawn + 1)));
    const all = () => flushSync(() => setDrawn(count));
    window.addEventListener('beforeprint', all);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('beforeprint', all);
    };
  }, [drawn, count]);
  return drawn;
}
