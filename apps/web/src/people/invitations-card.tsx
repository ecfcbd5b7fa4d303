import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { useDates } from '../assessments/use-dates.ts';
import { ResendInvitationDocument, RevokeInvitationDocument, type PeopleQuery } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Card } from '../ui/layout/card.tsx';
import { OneTimeLink } from './one-time-link.tsx';

type Invitation = PeopleQuery['invitations'][number];

export interface InvitationsCardProps {
  readonly invitations: readonly Invitation[];
  readonly onChange: () => void;
}

export function InvitationsCard({ invitations, onChange }: InvitationsCardProps) {
  const { t } = useTranslation(['people', 'app']);
  const { moment } = useDates();
  const [problem, setProblem] = useState<ShownProblem>();
  const [link, setLink] = useState<{ email: string; link: string }>();
  const [resend] = useMutation(ResendInvitationDocument);
  const [revoke] = useMutation(RevokeInvitationDocument);

  const attempt = async (work: () => Promise<void>) => {
    setProblem(undefined);
    setLink(undefined);
    try {
      await work();
      onChange();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const inputOf = ({ id }: Invitation) => ({ operationId: crypto.randomUUID(), invitationId: id });

  const sendAgain = (invitation: Invitation) =>
    attempt(async () => {
      const { email } = invitation;
      const { data } = await resend({ variables: { input: inputOf(invitation) } });
      const shown = data?.resendInvitation.link;
      if (shown) setLink({ email, link: shown });
      else announce(t('invite.sent', { email }));
    });

  const takeBack = (invitation: Invitation) =>
    attempt(async () => {
      await revoke({ variables: { input: inputOf(invitation) } });
      announce(t('invitations.revoked', { email: invitation.email }));
    });

  return (
    <Card title={t('invitations.title')}>
      {problem && <ProblemNotice problem={problem} />}
      {link && <OneTimeLink {...link} />}
      <div className="people-scroll" role="region" aria-label={t('invitations.title')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('invitations.email')}</th>
              <th scope="col">{t('invitations.role')}</th>
              <th scope="col">{t('invitations.until')}</th>
              <th scope="col">
                <span className="vh">{t('invitations.act')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {invitations.map((invitation) => {
              const { id, email, role, expired, expiresAt } = invitation;
              return (
                <tr key={id}>
                  <th scope="row">
                    <bdi>{email}</bdi>
                  </th>
                  <td>{t(`app:roles.${role}`)}</td>
                  <td>{expired ? t('invitations.expired') : moment(String(expiresAt))}</td>
                  <td>
                    <span className="row">
                      <Button
                        small
                        aria-label={t('invitations.resendOf', { email })}
                        onClick={() => void sendAgain(invitation)}
                      >
                        {t('invitations.resend')}
                      </Button>
                      <Button
                        small
                        look="bare"
                        aria-label={t('invitations.revokeOf', { email })}
                        onClick={() => void takeBack(invitation)}
                      >
                        {t('invitations.revoke')}
                      </Button>
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
