import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { ReportDangerDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import type { SeenIn } from './seen-in.ts';

/** Calls the contact of the installation; pressing twice calls once. */
export function AlertCard({ about }: { readonly about: SeenIn | undefined }) {
  const { t } = useTranslation('safeguarding');
  const operationId = useRef(crypto.randomUUID());
  const [alerted, setAlerted] = useState<boolean>();
  const [problem, setProblem] = useState<ShownProblem>();
  const [report, { loading }] = useMutation(ReportDangerDocument);

  const send = async ({ seenIn, id }: SeenIn) => {
    if (loading) return;
    setProblem(undefined);
    try {
      const { data } = await report({ variables: { input: { seenIn, id, operationId: operationId.current } } });
      setAlerted(data?.reportDanger.alerted ?? false);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };

  return (
    <Card title={t('alert.title')}>
      {problem && <ProblemNotice problem={problem} />}
      {alerted === true && (
        <Notice kind="done" live title={t('alert.sentTitle')}>
          {t('alert.sent')}
        </Notice>
      )}
      {alerted === false && (
        <Notice kind="error" live title={t('alert.unsetTitle')}>
          {t('alert.unset')}
        </Notice>
      )}
      {alerted === undefined && (
        <>
          <p>{about ? t('alert.says') : t('alert.none')}</p>
          {about && (
            <p className="danger-act">
              <Button look="main" busy={loading} onClick={() => void send(about)}>
                {loading ? t('alert.busy') : t('alert.send')}
              </Button>
            </p>
          )}
        </>
      )}
    </Card>
  );
}
