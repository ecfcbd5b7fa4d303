import { useEffect, useEffectEvent, useState } from 'react';

const STORED = 'opencria-shortcuts';

/** Single keys act only where no text is written, without Ctrl, Alt or Meta, and only while they are switched on. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => window.localStorage.getItem(STORED) !== 'off');
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      event.defaultPrevented ||
      document.querySelector('dialog[open]')
    )
      return;
    const target = event.target;
    if (
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'))
    )
      return;
    // Enter belongs to the button or link it is pressed on.
    if (event.key === 'Enter' && target instanceof HTMLElement && target.matches('a, button, summary')) return;
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
  const change = (next: boolean) => {
    window.localStorage.setItem(STORED, next ? 'on' : 'off');
    setOn(next);
  };
  return [on, change];
}
