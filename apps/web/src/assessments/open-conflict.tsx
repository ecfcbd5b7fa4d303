import { later } from '../ui/layout/later.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { useAutoConflict } from './use-auto-conflict.ts';
import { useSaving } from './use-saving.ts';

const ConflictDialog = later(async () => (await import('./conflict-dialog.tsx')).ConflictDialog, null);

export interface OpenConflictProps {
  readonly store: AssessmentStore;
  readonly openId: string | undefined;
  readonly conflictId: string | undefined;
  readonly onConflict: (questionId: string | undefined) => void;
}

/** Two versions of an answer: shown when they meet in the open question, or when a person asks for them. */
export function OpenConflict({ store, openId, conflictId, onConflict }: OpenConflictProps) {
  useSaving(store);
  useAutoConflict(store, openId, onConflict);
  if (conflictId === undefined || !store.answers.conflictOf(conflictId)) return null;
  return (
    <ConflictDialog key={conflictId} store={store} questionId={conflictId} onClose={() => onConflict(undefined)} />
  );
}
