import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { useDates } from '../assessments/use-dates.ts';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  type SecurityShownFragment,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Card } from '../ui/layout/card.tsx';

type Session = SecurityShownFragment['sessions'][number];

export interface SessionsCardProps {
  readonly sessions: readonly Session[];
  readonly onChange: () => void;
}

export function SessionsCard({ sessions, onChange }: SessionsCardProps) {
  const { t } = useTranslation('security');
  const { moment } = useDates();
  const [problem, setProblem] = useState<ShownProblem>();
  const [end] = useMutation(EndSessionDocument);
  const [endOthers, { loading }] = useMutation(EndOtherSessionsDocument);

  const attempt = async (work: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };

  const endOne = (id: string) =>
    attempt(async () => {
      await end({ variables: { input: { id } } });
      announce(t('sessions.ended'));
      onChange();
    });

  const endAll = () =>
    attempt(async () => {
      await endOthers();
      announce(t('sessions.endedOthers'));
      onChange();
    });

  const deviceOf = ({ browser, system }: Session) =>
    browser && system ? t('sessions.of', { browser, system }) : (browser ?? system ?? t('sessions.unknown'));

  return (
    <Card title={t('sessions.title')}>
      {problem && <ProblemNotice problem={problem} />}
      <div className="sec-scroll" role="region" aria-label={t('sessions.table')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('sessions.device')}</th>
              <th scope="col">{t('sessions.started')}</th>
              <th scope="col">{t('sessions.seen')}</th>
              <th scope="col">
                <span className="vh">{t('sessions.action')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">
                  {deviceOf(session)} {session.current && <span className="chip">{t('sessions.here')}</span>}
                </th>
                <td>{moment(String(session.startedAt))}</td>
                <td>{moment(String(session.lastSeenAt))}</td>
                <td>
                  {!session.current && (
                    <Button
                      small
                      aria-label={t('sessions.endOf', {
                        device: deviceOf(session),
                        started: moment(String(session.startedAt)),
                      })}
                      onClick={() => void endOne(session.id)}
                    >
                      {t('sessions.end')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sessions.length > 1 && (
        <p className="sec-act">
          <Button busy={loading} onClick={() => void endAll()}>
            {t('sessions.endOthers')}
          </Button>
        </p>
      )}
    </Card>
  );
}
