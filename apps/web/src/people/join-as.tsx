import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetToken } from '../accounts/link-token.ts';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { SignOut } from '../app/sign-out.tsx';
import { client } from '../graphql/client.ts';
import {
  AcceptInvitationDocument,
  ChooseOrganisationDocument,
  type InvitationOfferQuery,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { KEPT_TOKEN } from './kept-token.ts';

export interface JoinAsProps {
  readonly token: string;
  readonly offer: InvitationOfferQuery['invitationOffer'];
  readonly viewer: { readonly name: string; readonly email: string };
}

/** For somebody who is signed in; only the account of the address invited can join. */
export function JoinAs({ token, offer, viewer }: JoinAsProps) {
  const { t } = useTranslation('people');
  const [problem, setProblem] = useState<ShownProblem>();
  const [accept, { loading }] = useMutation(AcceptInvitationDocument);

  const join = async () => {
    setProblem(undefined);
    try {
      const { data } = await accept({ variables: { input: { token } } });
      forgetToken(KEPT_TOKEN);
      const organisationId = data?.acceptInvitation.organisationId;
      if (organisationId !== undefined) {
        await client.mutate({ mutation: ChooseOrganisationDocument, variables: { input: { organisationId } } });
      }
      // A fresh start of the app, which then knows the organisation.
      window.location.assign(paths.home);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };

  if (viewer.email !== offer.email) {
    return (
      <>
        <Notice kind="attention" title={t('offer.other', { invited: offer.email, email: viewer.email })} />
        <SignOut />
      </>
    );
  }
  return (
    <>
      <p className="sm muted">{t('offer.as', { name: viewer.name, email: viewer.email })}</p>
      {problem && <ProblemNotice problem={problem} />}
      <Button look="main" wide busy={loading} onClick={() => void join()}>
        {loading ? t('offer.busy') : t('offer.submit', { organisation: offer.organisation })}
      </Button>
    </>
  );
}
