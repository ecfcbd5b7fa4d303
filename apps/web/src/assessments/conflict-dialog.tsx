import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/fields/button.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { mergeNotes } from './compare-notes.ts';
import { ConflictVersion } from './conflict-version.tsx';
import { draftOf } from './draft-answer.ts';
import { useDates } from './use-dates.ts';
import { InstrumentText } from './instrument-text.tsx';
import '../ui/layout/two-versions.css';

export interface ConflictDialogProps {
  readonly store: AssessmentStore;
  readonly questionId: string;
  readonly onClose: () => void;
}

/** Two people answered the same question: both versions side by side, equal choices, and the way to decide later. */
export function ConflictDialog({ store, questionId, onClose }: ConflictDialogProps) {
  const { t } = useTranslation(['assessments', 'versions']);
  const dates = useDates();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const conflict = store.answers.conflictOf(questionId);
  const theirs = draftOf(conflict?.theirs ?? null);
  const [merged, setMerged] = useState(() => mergeNotes(theirs.note, conflict?.mine.note ?? ''));
  const question = store.catalogue.questions.get(questionId);

  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
    heading.current?.focus();
  }, []);

  if (!conflict || !question) return null;
  const own = conflict.theirs?.updatedBy.id === store.viewer.id;
  const name = own ? t('conflict.otherWindow') : (conflict.theirs?.updatedBy.name ?? t('conflict.someone'));
  const twoNotes = theirs.note !== conflict.mine.note;
  const settle = (value: Parameters<typeof store.settle>[1]) => {
    store.settle(questionId, value);
    onClose();
  };
  return (
    <dialog ref={dialog} className="conflict" aria-labelledby={id} onClose={onClose}>
      <header>
        <div className="qmeta">
          <span className="chip ochre">
            <IconArrowsSplit2 className="i" aria-hidden="true" />
            {t('conflict.two')}
          </span>
          <span>{store.catalogue.modules.get(question.moduleId)?.title}</span>
        </div>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {own ? t('conflict.ownTitle') : t('conflict.title', { name })}
        </h2>
        <p className="conflict-asks">
          <InstrumentText>{question.asks}</InstrumentText>
        </p>
        <p>{t('conflict.nothingLost')}</p>
      </header>
      <div className="conflict-two">
        <ConflictVersion
          store={store}
          question={question}
          draft={theirs}
          other={conflict.mine}
          name={name}
          when={
            conflict.theirs
              ? t('conflict.savedAt', { when: dates.moment(conflict.theirs.updatedAt) })
              : t('conflict.cleared')
          }
        >
          <Button wide onClick={() => settle(undefined)}>
            {own ? t('conflict.ownTake') : t('conflict.take', { name })}
          </Button>
        </ConflictVersion>
        <ConflictVersion
          store={store}
          question={question}
          draft={conflict.mine}
          other={theirs}
          name={t('conflict.you')}
          when={t('conflict.writtenAt', { when: dates.moment(conflict.writtenAt) })}
          mine
        >
          <Button wide onClick={() => settle(conflict.mine)}>
            {t('conflict.keep')}
          </Button>
        </ConflictVersion>
      </div>
      {twoNotes && (
        <div className="conflict-merge">
          <label className="label" htmlFor={`${id}-merge`}>
            {t('conflict.merge')}
          </label>
          <textarea
            id={`${id}-merge`}
            className="input grows"
            rows={3}
            value={merged}
            onChange={(event) => setMerged(event.target.value)}
          />
        </div>
      )}
      <footer>
        {twoNotes && (
          <>
            <Button onClick={() => settle({ ...theirs, note: merged })}>
              {own ? t('conflict.ownBoth') : t('conflict.bothTheirs', { name })}
            </Button>
            <Button onClick={() => settle({ ...conflict.mine, note: merged })}>{t('conflict.bothMine')}</Button>
          </>
        )}
        <Button look="bare" onClick={onClose}>
          {t('conflict.later')}
        </Button>
        <span className="fine">{t('conflict.laterMeans')}</span>
      </footer>
    </dialog>
  );
}
