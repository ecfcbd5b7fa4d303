import { useMutation } from '@apollo/client/react';
import { IconX } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import {
  type ActionsOverviewQuery,
  RemoveActionViewDocument,
  SaveActionViewDocument,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';
import { asInput, type Filter, ofSaved } from './filter.ts';

export interface SavedViewsProps {
  readonly views: ActionsOverviewQuery['actionViews'];
  readonly filter: Filter;
  readonly onOpen: (filter: Filter) => void;
  readonly onChanged: () => void;
}

/** Choices under names of one's own. */
export function SavedViews({ views, filter, onOpen, onChanged }: SavedViewsProps) {
  const { t } = useTranslation('actions');
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const { busy, problem, run } = useAct();
  const [save] = useMutation(SaveActionViewDocument);
  const [remove] = useMutation(RemoveActionViewDocument);
  const keep = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const done = await run((operationId) =>
      save({ variables: { input: { name: name.trim(), filter: asInput(filter), operationId } } }),
    );
    if (!done) return;
    setNaming(false);
    setName('');
    onChanged();
  };
  const drop = (viewId: string) => void run(() => remove({ variables: { input: { viewId } } })).then(onChanged);
  return (
    <>
      {views.length > 0 && (
        <ul className="act-views" aria-label={t('views.label')}>
          {views.map((view) => (
            <li key={view.id} className="chip line">
              <button type="button" onClick={() => onOpen(ofSaved(view.filter))}>
                <bdi>{view.name}</bdi>
              </button>
              <button type="button" aria-label={t('views.remove', { name: view.name })} onClick={() => drop(view.id)}>
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
            <Button look="main" type="submit" busy={busy}>
              {t('views.keep')}
            </Button>
            <Button onClick={() => setNaming(false)}>{t('views.cancel')}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
