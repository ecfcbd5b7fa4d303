import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay, useSession } from '../app/session.ts';
import { PeopleDocument } from '../graphql/generated/graphql.ts';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { InvitationsCard } from './invitations-card.tsx';
import { InviteCard } from './invite-card.tsx';
import { MembersCard } from './members-card.tsx';
import './people.css';

export function PeoplePage() {
  return useMay('members.manage') ? <People /> : <NotFoundPage />;
}

/** Members and open invitations of the organisation, for those who administer it. */
function People() {
  const { t } = useTranslation('people');
  const { viewer } = useSession();
  const { data, error, refetch } = useQuery(PeopleDocument, { fetchPolicy: 'cache-and-network' });
  const reload = () => void refetch();
  return (
    <Page title={t('title')} lead={t('lead', { organisation: viewer.organisation.name })}>
      <div className="stack">
        {error && !data && <ProblemNotice problem={problemOf(error)} onRetry={reload} />}
        {!data && !error && <Skeleton cards lines={4} />}
        {data && (
          <>
            <InviteCard roles={data.memberRoles} onChange={reload} />
            {data.invitations.length > 0 && <InvitationsCard invitations={data.invitations} onChange={reload} />}
            <MembersCard members={data.members} roles={data.memberRoles} onChange={reload} />
          </>
        )}
      </div>
    </Page>
  );
}
