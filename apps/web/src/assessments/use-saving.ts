import { useSyncExternalStore } from 'react';
import type { AssessmentStore } from './assessment-store.ts';

/**
 * Draws what calls it again whenever saving moves on: kept here, sent, saved, met by another version. The page
 * itself is drawn again only where its answers or figures change.
 */
export function useSaving({ saving }: Pick<AssessmentStore, 'saving'>): void {
  useSyncExternalStore(saving.subscribe, saving.getCount);
}
