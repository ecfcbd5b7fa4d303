import { useQuery } from '@apollo/client/react';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { ForMeCountDocument } from '../graphql/generated/graphql.ts';

const ASK_AGAIN_MS = 60_000;
const skipPollAttempt = () => document.visibilityState === 'hidden';

/** The bell of the bar: how much waits for this person. */
export function ForMeLink() {
  const { t } = useTranslation('discussions');
  const { data } = useQuery(ForMeCountDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: ASK_AGAIN_MS,
    skipPollAttempt,
  });
  const count = data?.forMe.unread ?? 0;
  return (
    <Link to={paths.forMe} className="iconbtn" aria-label={t('forMe.bar', { count })}>
      <IconBell className="i" aria-hidden="true" />
      {count > 0 && <span className="n">{count}</span>}
    </Link>
  );
}
