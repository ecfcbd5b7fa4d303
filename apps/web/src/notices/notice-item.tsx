import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../app/session.ts';
import { useDates } from '../assessments/use-dates.ts';
import type { NoticeFieldsFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { placeOf, sentenceOf } from './notice-place.ts';

interface NoticeItemProps {
  readonly notice: NoticeFieldsFragment;
  readonly onRead: (id: string) => void;
}

export function NoticeItem({ notice, onRead }: NoticeItemProps) {
  const { t } = useTranslation('notices');
  const { viewer } = useSession();
  const dates = useDates();
  const { id, at, unread, title, place, from, owner, dueOn, past } = notice;
  const leads = placeOf(notice);
  const label = title ?? (leads && t(`open.${leads.where}`));
  return (
    <li className={unread ? 'unread' : undefined}>
      <div className="notice-says">
        <p>
          <b>
            {t(sentenceOf(notice, viewer.id), {
              name: from?.name ?? t('somebody'),
              owner: owner?.name ?? t('somebody'),
              date: dueOn ? dates.day(dueOn) : '',
            })}
          </b>{' '}
          {unread && <span className="chip pine">{t('new')}</span>}
          {past && <span className="chip line">{t('past')}</span>}
        </p>
        {leads && (
          <p>
            <Link to={leads.to} dir="auto" onClick={() => unread && onRead(id)}>
              {label}
            </Link>
          </p>
        )}
        <p className="quiet xs">
          {place && (
            <>
              <bdi>{place}</bdi>
              {' · '}
            </>
          )}
          {dates.moment(String(at))}
        </p>
      </div>
      {unread && (
        <Button small look="bare" aria-label={t('readOne', { title: label ?? '' })} onClick={() => onRead(id)}>
          {t('read')}
        </Button>
      )}
    </li>
  );
}
