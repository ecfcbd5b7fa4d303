import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useAct } from '../app/use-act.ts';
import {
  ReviewCorrespondenceDocument,
  SettleRequestDocument,
  WriteToCompanyDocument,
  type CaseRequestFieldsFragment,
} from '../graphql/generated/graphql.ts';
import { titleOf } from '../reviews/open-review.ts';
import type { PanelProps } from '../reviews/panel-props.ts';
import { Button } from '../ui/fields/button.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { AskForm } from './ask-form.tsx';
import { MessageList } from './message-list.tsx';
import { RequestThread } from './request-thread.tsx';
import { WriteMessage } from './write-message.tsx';

/** For reviewers: ask the company, read what it answered, settle what is answered. */
export function AskPanel({ open, item, onReload }: PanelProps) {
  const { t } = useTranslation('correspondence');
  const { submissionId } = open.review.case;
  const { data, error, refetch } = useQuery(ReviewCorrespondenceDocument, {
    variables: { id: submissionId },
    fetchPolicy: 'cache-and-network',
  });
  const [write] = useMutation(WriteToCompanyDocument);
  if (!data)
    return error ? <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} /> : <Skeleton lines={4} />;
  const { requests, messages, mayAsk, mayWrite } = data.reviewCorrespondence;
  const questionId = item?.subject === 'ANSWER' ? item.subjectId : undefined;
  const send = (requestId: string | null) => (text: string, operationId: string) =>
    write({ variables: { input: { submissionId, requestId, text, operationId } } });
  return (
    <div className="stack case-panel">
      {mayAsk ? (
        <AskForm
          submissionId={submissionId}
          questionId={questionId}
          title={item && titleOf(open, item)}
          onAsked={onReload}
        />
      ) : (
        <p className="sm muted">{t('ask.mayNot')}</p>
      )}
      <h3>{t('requests')}</h3>
      {requests.length === 0 && <p className="quiet">{t('none')}</p>}
      {requests.map((request) => (
        <RequestThread
          key={request.id}
          request={request}
          title={
            request.questionId === null ? (
              t('request.whole')
            ) : (
              <bdi>{titleOf(open, { subject: 'ANSWER', subjectId: request.questionId })}</bdi>
            )
          }
          actions={
            mayAsk &&
            !request.settledAt && <Settle submissionId={submissionId} request={request} onSettled={onReload} />
          }
          {...(mayWrite && !request.ofEarlierVersion && { onWrite: send(request.id) })}
        />
      ))}
      <h3>{t('messages.title')}</h3>
      {messages.length === 0 && <p className="quiet">{t('messages.none')}</p>}
      <MessageList messages={messages} />
      {mayWrite && <WriteMessage label={t('messages.text')} send={t('messages.send')} onSend={send(null)} />}
    </div>
  );
}

interface SettleProps {
  readonly submissionId: string;
  readonly request: CaseRequestFieldsFragment;
  readonly onSettled: () => void;
}

function Settle({ submissionId, request: { id: requestId, text }, onSettled }: SettleProps) {
  const { t } = useTranslation('correspondence');
  const [settle] = useMutation(SettleRequestDocument);
  const { busy, problem, run } = useAct();
  const act = async () => {
    const input = { submissionId, requestId };
    if (await run((operationId) => settle({ variables: { input: { ...input, operationId } } }))) onSettled();
  };
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <Button small busy={busy} aria-label={t('request.settleOf', { text })} onClick={() => void act()}>
        {t('request.settle')}
      </Button>
    </>
  );
}
