import { type ComponentType, type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { AssessmentStore } from './assessment-store.ts';
import { NOTHING_STATED } from './draft-answer.ts';
import { SaveLine } from './save-line.tsx';
import { useDates } from './use-dates.ts';
import { useSaving } from './use-saving.ts';
import './question-foot.css';

/** One thing a person can open under the card: its button stands in the foot, its panel below. */
export interface FootTool {
  /** Also the mark a shortcut finds the button by: `[data-foot="comments"]`. */
  readonly name: string;
  readonly Icon: ComponentType<{ readonly className: string; readonly 'aria-hidden': 'true' }>;
  readonly label: string;
  /** Drawn while it is open. */
  readonly panel: ReactElement;
}

export interface QuestionFootProps {
  readonly store: AssessmentStore;
  readonly questionId: string;
  readonly readOnly: boolean;
  readonly tools: readonly FootTool[];
}

/** The foot of the open card: what colleagues said and did about the answer, and how saving it stands. */
export function QuestionFoot({ store, questionId, readOnly, tools }: QuestionFootProps) {
  const { t } = useTranslation('assessments');
  const dates = useDates();
  useSaving(store);
  const id = useId();
  // A link may lead to what is said about the question.
  const [openName, setOpenName] = useState(useSearchParams()[0].get('open') ?? undefined);
  const record = store.recordOf(questionId);
  const state = store.answers.stateOf(questionId);
  const open = tools.find(({ name }) => name === openName);
  const clear = () => store.edit(questionId, NOTHING_STATED);
  return (
    <>
      <div className="qf">
        {tools.map(({ name, Icon, label }) => (
          <button
            key={name}
            type="button"
            className="textbtn foot-tool"
            data-foot={name}
            aria-expanded={name === openName}
            aria-controls={name === openName ? id : undefined}
            onClick={() => setOpenName(name === openName ? undefined : name)}
          >
            <Icon className="i" aria-hidden="true" />
            {label}
          </button>
        ))}
        {record && (
          <span>{t('card.changed', { name: record.updatedBy.name, when: dates.moment(record.updatedAt) })}</span>
        )}
        {!readOnly && store.answerOf(questionId).state !== null && (
          <button type="button" className="textbtn" onClick={clear}>
            {t('card.clear')}
          </button>
        )}
        <span className="end">
          {state === undefined ? (
            record &&
            !readOnly && <SaveLine state={{ kind: 'saved', unsaved: 0, conflicts: 0, savedAt: record.updatedAt }} />
          ) : (
            <SaveLine state={{ ...store.answers.state(), kind: state, unsaved: 1, conflicts: 1 }} />
          )}
        </span>
      </div>
      {open && (
        <section className="foot-panel" id={id} aria-label={open.label}>
          {open.panel}
        </section>
      )}
    </>
  );
}
