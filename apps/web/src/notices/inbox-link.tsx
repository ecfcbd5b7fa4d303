import { useQuery } from '@apollo/client/react';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { UnreadNoticesDocument } from '../graphql/generated/graphql.ts';

const ASK_AGAIN_MS = 60_000;
const skipPollAttempt = () => document.visibilityState === 'hidden';

/** The bell of the bar: how much is new for this person. */
export function InboxLink() {
  const { t } = useTranslation('notices');
  const { data } = useQuery(UnreadNoticesDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: ASK_AGAIN_MS,
    skipPollAttempt,
  });
  const count = data?.unreadNotices ?? 0;
  return (
    <Link to={paths.inbox} className="iconbtn" aria-label={t('bar', { count })}>
      <IconBell className="i" aria-hidden="true" />
      {count > 0 && <span className="n">{count > 99 ? '99+' : count}</span>}
    </Link>
  );
}
