import { useQuery } from '@apollo/client/react';
import { IconX } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { useDates } from '../assessments/use-dates.ts';
import { ActionTitlesDocument } from '../graphql/generated/graphql.ts';
import { ActionState } from '../remediation/action-state.tsx';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import type { LinkedAction } from './action-item.ts';

export interface ActionLinksProps {
  readonly id: string;
  readonly waitsFor: readonly LinkedAction[];
  readonly holdsUp: readonly LinkedAction[];
  readonly mayChange: boolean;
  readonly busy: boolean;
  /** All that it waits for from now on; true where that was kept. */
  readonly onSave: (ids: readonly string[]) => Promise<boolean>;
}

/** What has to be done first, and what waits for this one. */
export function ActionLinks({ id, waitsFor, holdsUp, mayChange, busy, onSave }: ActionLinksProps) {
  const { t } = useTranslation('action');
  const [adding, setAdding] = useState(false);
  const ids = waitsFor.map((each) => each.id);
  return (
    <section className="act-section" aria-labelledby="action-links">
      <h2 id="action-links">{t('section.links')}</h2>
      {waitsFor.length === 0 && <p className="sm muted">{t('links.none')}</p>}
      <LinkList
        items={waitsFor}
        {...(mayChange && { onRemove: (gone: string) => void onSave(ids.filter((each) => each !== gone)) })}
      />
      {holdsUp.length > 0 && (
        <>
          <h3>{t('links.holdsUp')}</h3>
          <LinkList items={holdsUp} />
        </>
      )}
      {mayChange && !adding && (
        <p>
          <Button small onClick={() => setAdding(true)}>
            {t('links.add')}
          </Button>
        </p>
      )}
      {mayChange && adding && (
        <OtherAction
          not={[id, ...ids]}
          busy={busy}
          onChoose={(chosen) => void onSave([...ids, chosen]).then((kept) => kept && setAdding(false))}
          onCancel={() => setAdding(false)}
        />
      )}
    </section>
  );
}

interface LinkListProps {
  readonly items: readonly LinkedAction[];
  readonly onRemove?: (id: string) => void;
}

function LinkList({ items, onRemove }: LinkListProps) {
  const { t } = useTranslation('action');
  const dates = useDates();
  return (
    <ul className="act-links">
      {items.map(({ id, title, status, dueOn }) => (
        <li key={id}>
          <Link to={paths.action(id)}>
            <bdi>{title}</bdi>
          </Link>
          <small>
            <ActionState status={status} />
            {dueOn !== null && <span className="num">{dates.day(dueOn)}</span>}
          </small>
          {onRemove && (
            <button type="button" aria-label={t('links.remove', { title })} onClick={() => onRemove(id)}>
              <IconX className="i i-sm" aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

export interface OtherActionProps {
  readonly not: readonly string[];
  readonly busy: boolean;
  readonly chooseWords?: string;
  readonly onChoose: (id: string) => void;
  readonly onCancel: () => void;
}

const FOUND = 8;

/** Finds another action of the organisation by its words. */
export function OtherAction({ not, busy, chooseWords, onChoose, onCancel }: OtherActionProps) {
  const { t } = useTranslation('action');
  const [words, setWords] = useState('');
  const search = useDeferredValue(words.trim());
  const { data } = useQuery(ActionTitlesDocument, {
    variables: { filter: { search }, first: FOUND + not.length },
    skip: search === '',
  });
  const found = data?.actions.edges.map(({ node }) => node).filter((each) => !not.includes(each.id)) ?? [];
  return (
    <div className="move-form">
      <TextField type="search" label={t('links.search')} value={words} maxLength={200} autoFocus onChange={setWords} />
      <ul className="act-links" aria-label={t('links.found')}>
        {search !== '' &&
          found.slice(0, FOUND).map(({ id, title, status }) => (
            <li key={id}>
              <bdi>{title}</bdi>
              <small>
                <ActionState status={status} />
              </small>
              <Button small busy={busy} onClick={() => onChoose(id)}>
                {chooseWords ?? t('links.choose')}
                <span className="vh"> {title}</span>
              </Button>
            </li>
          ))}
      </ul>
      <p className="sm muted" role="status">
        {search !== '' && data && found.length === 0 && t('links.nothing')}
      </p>
      <div className="row">
        <Button small look="bare" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </div>
  );
}
