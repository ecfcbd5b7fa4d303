import { useState } from 'react';
import { useSession } from '../app/session.ts';
import { parseReading, type Reading, readingKey, withRead } from './reading.ts';

/** What the person signed in has read in this browser, and how to mark it. */
export function useReading(): readonly [Reading, (what: string, read: boolean) => void] {
  const key = readingKey(useSession().viewer.id);
  const [reading, setReading] = useState(() => parseReading(window.localStorage.getItem(key)));
  const mark = (what: string, read: boolean) => {
    // Another window may have marked something since.
    const before = parseReading(window.localStorage.getItem(key));
    const after = withRead(before, what, read ? new Date().toISOString() : undefined);
    window.localStorage.setItem(key, JSON.stringify(after));
    setReading(after);
  };
  return [reading, mark];
}
