import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/fields/text-field.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { findQuestions } from './find-questions.ts';
import { InstrumentText } from './instrument-text.tsx';
import { LevelLine } from './level-line.tsx';
import './find-dialog.css';

export interface FindDialogProps {
  readonly store: AssessmentStore;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChoose: (moduleId: string, questionId: string) => void;
}

/** Jumps to a question by its words, by what it answers, or by the paragraph it comes from. */
export function FindDialog(props: FindDialogProps) {
  const { t } = useTranslation('assessments');
  return (
    <Dialog title={t('find.title')} open={props.open} onClose={props.onClose}>
      <Finding {...props} />
    </Dialog>
  );
}

function Finding({ store, onClose, onChoose }: FindDialogProps) {
  const { t } = useTranslation('assessments');
  const id = useId();
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed);
  const field = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { catalogue, modules } = store;
  const ids = useMemo(() => modules.flatMap(({ asked }) => asked.map((question) => question.id)), [modules]);
  const found = useMemo(() => findQuestions(catalogue, ids, sought), [catalogue, ids, sought]);

  const choose = (moduleId: string, questionId: string) => {
    onClose();
    onChoose(moduleId, questionId);
  };

  /** Arrows go from the words to what was found and along it; the browser's own Tab does as well. */
  const move = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const rows = [...(list.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    if (step === 0 || rows.length === 0) return;
    event.preventDefault();
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = rows[at + step];
    if (next) next.focus();
    else if (step < 0) field.current?.querySelector('input')?.focus();
  };

  return (
    <div className="find" onKeyDown={move} role="presentation">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = found;
          if (first) choose(first.question.moduleId, first.question.id);
        }}
      >
        <div ref={field} data-first-focus>
          <TextField
            label={t('find.label')}
            help={t('find.help')}
            autoComplete="off"
            value={typed}
            onChange={setTyped}
          />
        </div>
      </form>
      <p className="sm muted" role="status">
        {typed.trim() !== '' && t('find.count', { count: found.length })}
      </p>
      <ul ref={list} className="find-list" aria-labelledby={`${id}-found`}>
        {found.map(({ question, where }) => {
          const result = store.questionResult(question.id);
          return (
            <li key={question.id}>
              <button type="button" onClick={() => choose(question.moduleId, question.id)}>
                <IconSearch className="i i-sm" aria-hidden="true" />
                <span>
                  <b>
                    <InstrumentText>{question.asks}</InstrumentText>
                  </b>
                  <span className="xs quiet">
                    <InstrumentText>{catalogue.modules.get(question.moduleId)?.title ?? ''}</InstrumentText>{' '}
                    {where !== 'question' && t(`find.in.${where}`)}
                  </span>
                </span>
                {result && <LevelLine result={result} />}
              </button>
            </li>
          );
        })}
      </ul>
      <span id={`${id}-found`} className="vh">
        {t('find.found')}
      </span>
    </div>
  );
}
