import { createContext, useContext, useEffect } from 'react';
import { type LiveUpdates, type LiveView, NOBODY } from './live-updates.ts';

export const LiveContext = createContext<{ readonly updates?: LiveUpdates; readonly view: LiveView }>({ view: NOBODY });

/** Who is here and what others just changed. */
export function useLiveView(): LiveView {
  return useContext(LiveContext).view;
}

/** Lets the others see which question this person is looking at. */
export function useShowing(questionId: string | undefined): void {
  const { updates } = useContext(LiveContext);
  useEffect(() => updates?.showing(questionId ?? null), [updates, questionId]);
}
