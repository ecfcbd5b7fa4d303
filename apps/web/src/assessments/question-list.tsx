import type { AssessmentStore } from './assessment-store.ts';
import type { ModuleProgress } from './progress.ts';
import { QuestionCard } from './question-card.tsx';
import { QuestionRow } from './question-row.tsx';

export interface QuestionListProps {
  readonly store: AssessmentStore;
  readonly progress: ModuleProgress;
  readonly openId: string | undefined;
  readonly takeFocus: boolean;
  readonly onOpen: (questionId: string) => void;
  readonly onConflict: (questionId: string) => void;
}

/** The questions of one module: one open card, the others one line each. */
export function QuestionList({ store, progress, openId, takeFocus, onOpen, onConflict }: QuestionListProps) {
  return progress.asked.map((result, place) => {
    const question = store.catalogue.questions.get(result.id);
    if (!question) return null;
    if (result.id !== openId) {
      return (
        <QuestionRow
          key={result.id}
          number={place + 1}
          question={question}
          result={result}
          store={store}
          onOpen={() => onOpen(result.id)}
        />
      );
    }
    return (
      <QuestionCard
        key={result.id}
        store={store}
        questionId={result.id}
        number={place + 1}
        of={progress.asked.length}
        takeFocus={takeFocus}
        onConflict={onConflict}
      />
    );
  });
}
