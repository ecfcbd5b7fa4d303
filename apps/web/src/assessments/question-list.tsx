import { NothingToCheck } from '../discussions/check-filter.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import type { ModuleProgress } from './progress.ts';
import { QuestionCard } from './question-card.tsx';
import { QuestionRow } from './question-row.tsx';

export interface QuestionListProps {
  readonly store: AssessmentStore;
  readonly progress: ModuleProgress;
  /** Leaves the others out, but for the open one. */
  readonly only?: ReadonlySet<string>;
  readonly openId: string | undefined;
  readonly takeFocus: boolean;
  readonly onOpen: (moduleId: string, questionId: string) => void;
  readonly onConflict: (questionId: string) => void;
}

/** The questions of one module: one open card, the others one line each. */
export function QuestionList(props: QuestionListProps) {
  const { store, progress, only, openId, takeFocus, onOpen, onConflict } = props;
  const shown = only && progress.asked.filter(({ id }) => only.has(id));
  // Whoever just opened the last one goes on seeing it when it is checked.
  if (shown?.length === 0 && !takeFocus) return <NothingToCheck />;
  return progress.asked.map((result, place) => {
    const question = store.catalogue.questions.get(result.id);
    if (!question || (shown && result.id !== openId && !shown.includes(result))) return null;
    if (result.id !== openId) {
      return (
        <QuestionRow
          key={result.id}
          number={place + 1}
          question={question}
          result={result}
          store={store}
          lookAgain={store.rechecksOf(result.id).length > 0}
          onOpen={onOpen}
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
