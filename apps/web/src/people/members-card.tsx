import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResetSecondFactor } from '../accounts/reset-second-factor.tsx';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { useDates } from '../assessments/use-dates.ts';
import { ChangeMemberRoleDocument, type PeopleQuery, type Role } from '../graphql/generated/graphql.ts';
import { announce } from '../ui/layout/announcer.tsx';
import { Card } from '../ui/layout/card.tsx';
import { RemoveMember } from './remove-member.tsx';
import { RoleSelect } from './role-field.tsx';
import { SignOutMember } from './sign-out-member.tsx';

type Member = PeopleQuery['members'][number];

export interface MembersCardProps {
  readonly members: readonly Member[];
  readonly roles: readonly Role[];
  readonly onChange: () => void;
}

export function MembersCard({ members, roles, onChange }: MembersCardProps) {
  const { t } = useTranslation('people');
  const { viewer } = useSession();
  const { day } = useDates();
  const [problem, setProblem] = useState<ShownProblem>();
  const [change] = useMutation(ChangeMemberRoleDocument);

  const attempt = async (work: () => Promise<unknown>, done: string) => {
    setProblem(undefined);
    try {
      await work();
      announce(done);
    } catch (error) {
      setProblem(problemOf(error));
    }
    onChange();
  };

  const give = ({ id, name }: Member, role: Role) =>
    attempt(
      () => change({ variables: { input: { operationId: crypto.randomUUID(), memberId: id, role } } }),
      t('members.changed', { name }),
    );

  return (
    <Card title={t('members.title')}>
      {problem && <ProblemNotice problem={problem} />}
      <div className="people-scroll" role="region" aria-label={t('members.title')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('members.name')}</th>
              <th scope="col">{t('members.email')}</th>
              <th scope="col">{t('members.role')}</th>
              <th scope="col">{t('members.since')}</th>
              <th scope="col">
                <span className="vh">{t('members.act')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => {
              const { id, name, email, role, since, lastAdmin } = member;
              return (
                <tr key={id}>
                  <th scope="row">
                    <bdi>{name}</bdi> {id === viewer.id && <span className="chip">{t('members.you')}</span>}
                  </th>
                  <td>
                    <bdi>{email}</bdi>
                  </td>
                  <td>
                    <RoleSelect
                      aria-label={t('members.roleOf', { name })}
                      aria-describedby={lastAdmin ? 'people-last-admin' : undefined}
                      disabled={lastAdmin}
                      roles={roles}
                      value={role}
                      onChange={(chosen) => void give(member, chosen)}
                    />
                  </td>
                  <td>{day(String(since))}</td>
                  <td>
                    {id !== viewer.id && <ResetSecondFactor member={member} />}
                    {id !== viewer.id && <SignOutMember member={member} />}
                    {!lastAdmin && <RemoveMember member={member} onRemoved={onChange} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {members.some(({ lastAdmin }) => lastAdmin) && (
        <p className="fine" id="people-last-admin">
          {t('members.lastAdmin')}
        </p>
      )}
    </Card>
  );
}
