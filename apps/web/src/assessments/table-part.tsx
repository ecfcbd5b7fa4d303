import { memo } from 'react';
import type { AssessmentStore } from './assessment-store.ts';
import { InstrumentText } from './instrument-text.tsx';
import type { ModuleProgress } from './progress.ts';
import { QuestionTable } from './question-table.tsx';

export interface TablePartProps {
  readonly store: AssessmentStore;
  readonly part: ModuleProgress;
  /** Leave all others out. */
  readonly only: ReadonlySet<string> | undefined;
  readonly open: ReadonlySet<string> | undefined;
  readonly titled: boolean;
  /** Not yet: only its place is kept. */
  readonly drawn: boolean;
  readonly onOpen: (moduleId: string, questionId: string) => void;
}

/** About as high as a row of a question in two lines. */
const ROW_REM = 4;

/** The questions of one part in the table; an answer in another part leaves it as it is. */
export const TablePart = memo(function TablePart({ store, part, only, open, titled, drawn, onOpen }: TablePartProps) {
  const asked = part.asked.filter(({ id }) => open?.has(id) !== false && only?.has(id) !== false);
  return (
    <section
      className="table-part"
      aria-busy={!drawn}
      style={drawn ? undefined : { minHeight: `${asked.length * ROW_REM}rem` }}
    >
      {titled && (
        <h2>
          <InstrumentText>{part.module.title}</InstrumentText>
        </h2>
      )}
      {drawn && (
        <QuestionTable store={store} progress={part} asked={asked} onOpen={(id) => onOpen(part.module.id, id)} />
      )}
    </section>
  );
});
