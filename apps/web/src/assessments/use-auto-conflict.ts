import { useEffect } from 'react';
import type { AssessmentStore } from './assessment-store.ts';

/** Shows the two versions of the open question as soon as they meet, unless the person is writing. */
export function useAutoConflict(
  store: AssessmentStore,
  openId: string | undefined,
  show: (questionId: string) => void,
): void {
  const meets = openId !== undefined && store.answers.stateOf(openId) === 'conflict';
  useEffect(() => {
    if (
      meets &&
      openId !== undefined &&
      !document.activeElement?.matches('textarea, input:not([type=radio], [type=checkbox])')
    )
      show(openId);
  }, [meets, openId, show]);
}
