import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { later } from '../ui/layout/later.tsx';
import { useDiscussion } from './discussion-context.tsx';

const CheckState = later(async () => (await import('./check-state.tsx')).CheckState, null);

/** Stands on the open card where somebody asks, or asked, to look at the answer. */
export function CheckNotice(props: { readonly store: AssessmentStore; readonly questionId: string }) {
  return useDiscussion().about(props.questionId)?.check && <CheckState {...props} />;
}
