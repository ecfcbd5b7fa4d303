import { useState } from 'react';

/** True from the first time that it is: a dialog drawn since then stays, so that closing it gives the focus back. */
export function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}
