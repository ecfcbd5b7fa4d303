import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Gate } from '../accounts/gate.tsx';
import { linkToken } from '../accounts/link-token.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { InvitationOfferDocument, SessionDocument } from '../graphql/generated/graphql.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { JoinAs } from './join-as.tsx';
import { JoinNew } from './join-new.tsx';
import { KEPT_TOKEN } from './kept-token.ts';

/** Opened from the letter: joins with the account that is signed in, or with a new one. */
export function InvitationPage() {
  const { t } = useTranslation(['people', 'app']);
  const [token] = useState(() => linkToken(KEPT_TOKEN));
  const session = useQuery(SessionDocument, { fetchPolicy: 'network-only' });
  const { data, error } = useQuery(InvitationOfferDocument, {
    variables: { token },
    fetchPolicy: 'network-only',
    skip: token === '',
  });
  const offer = data?.invitationOffer;
  const viewer = session.data?.viewer;
  const problem = error ?? session.error;

  return (
    <Gate title={t('offer.windowTitle')} localMode={session.data?.workspace.localMode ?? false}>
      <div className="card gate-form">
        <h1>{offer ? t('offer.title', { organisation: offer.organisation }) : t('offer.windowTitle')}</h1>
        {token === '' && <Notice kind="error" title={t('offer.missing')} />}
        {problem && <ProblemNotice problem={problemOf(problem)} />}
        {token !== '' && !problem && !(offer && session.data) && <Skeleton lines={4} />}
        {offer && session.data && (
          <>
            <p>{t('offer.says', { organisation: offer.organisation, role: t(`app:roles.${offer.role}`) })}</p>
            {viewer ? <JoinAs token={token} offer={offer} viewer={viewer} /> : <JoinNew token={token} offer={offer} />}
          </>
        )}
      </div>
    </Gate>
  );
}
