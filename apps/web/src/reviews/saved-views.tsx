import { useMutation } from '@apollo/client/react';
import { IconX } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { newId } from '../device/new-id.ts';
import {
  RemoveQueueViewDocument,
  SaveQueueViewDocument,
  type QueueTab,
  type QueueViewFieldsFragment,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';
import { asInput, type Filter } from './filter.ts';

export interface SavedViewsProps {
  readonly views: readonly QueueViewFieldsFragment[];
  readonly tab: QueueTab;
  readonly filter: Filter;
  readonly onOpen: (view: QueueViewFieldsFragment) => void;
  readonly onChanged: () => void;
}

/** Tabs with their filters under names of one's own. */
export function SavedViews({ views, tab, filter, onOpen, onChanged }: SavedViewsProps) {
  const { t } = useTranslation('reviews');
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<ShownProblem>();
  const [save, { loading }] = useMutation(SaveQueueViewDocument);
  const [remove] = useMutation(RemoveQueueViewDocument);
  const done = () => {
    setNaming(false);
    setName('');
    setProblem(undefined);
    onChanged();
  };
  const keep = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    try {
      await save({ variables: { input: { name, tab, filter: asInput(filter), operationId: newId() } } });
      done();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <>
      {views.length > 0 && (
        <ul className="queue-views" aria-label={t('views.label')}>
          {views.map((view) => (
            <li key={view.id} className="chip line">
              <button type="button" className="linklike" onClick={() => onOpen(view)}>
                <bdi>{view.name}</bdi>
              </button>
              <button
                type="button"
                className="queue-view-remove"
                aria-label={t('views.remove', { name: view.name })}
                onClick={() => void remove({ variables: { input: { viewId: view.id } } }).then(onChanged)}
              >
                <IconX className="i" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => setNaming(true)}>{t('views.save')}</Button>
      <Dialog title={t('views.save')} open={naming} onClose={() => setNaming(false)}>
        <form className="stack" onSubmit={(event) => void keep(event)} data-first-focus>
          {problem && <ProblemNotice problem={problem} />}
          <TextField label={t('views.name')} value={name} maxLength={80} required onChange={setName} />
          <div className="row">
            <Button look="review" type="submit" busy={loading}>
              {t('views.keep')}
            </Button>
            <Button onClick={() => setNaming(false)}>{t('views.cancel')}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
