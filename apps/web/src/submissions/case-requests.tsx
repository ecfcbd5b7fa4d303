import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session.ts';
import type { Catalogue } from '../assessments/catalogue.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { questionPath } from '../assessments/question-path.ts';
import { MessageList } from '../correspondence/message-list.tsx';
import { RequestThread } from '../correspondence/request-thread.tsx';
import { WriteMessage } from '../correspondence/write-message.tsx';
import { WriteToReviewerDocument, type SubmissionCaseQuery } from '../graphql/generated/graphql.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Card } from '../ui/layout/card.tsx';

export interface CaseRequestsProps {
  readonly submission: SubmissionCaseQuery['submission'];
  readonly correspondence: SubmissionCaseQuery['submissionCorrespondence'];
  readonly catalogue: Catalogue | undefined;
  readonly onChange: () => void;
}

/** What the reviewing body asks, each request with the way to its answer and the conversation under it. */
export function CaseRequests({ submission, correspondence, catalogue, onChange }: CaseRequestsProps) {
  const { t } = useTranslation(['submissionCase', 'correspondence']);
  const { id: submissionId, assessmentId } = submission;
  const { requests, messages, mayWrite } = correspondence;
  const { can } = useSession().viewer;
  const [write] = useMutation(WriteToReviewerDocument);
  const send = (requestId: string | null) => async (text: string, operationId: string) => {
    await write({ variables: { input: { submissionId, requestId, text, operationId } } });
    // Answering may pass the turn, which the version shows too.
    onChange();
  };
  const titleOf = (questionId: string) => catalogue?.questions.get(questionId)?.asks ?? questionId;
  return (
    <>
      {requests.length > 0 && (
        <Card title={t('requests')}>
          {requests.map((request) => {
            const { id, questionId, opensAnswer, ofEarlierVersion } = request;
            return (
              <RequestThread
                key={id}
                request={request}
                title={
                  questionId === null ? t('request.whole') : <InstrumentText>{titleOf(questionId)}</InstrumentText>
                }
                actions={
                  questionId !== null &&
                  catalogue && (
                    <LinkButton small to={questionPath(assessmentId, catalogue, questionId)}>
                      {t(opensAnswer && can.includes('answer.save') ? 'request.toAnswer' : 'toQuestion')}
                      <span className="vh">{titleOf(questionId)}</span>
                    </LinkButton>
                  )
                }
                {...(mayWrite && !ofEarlierVersion && { onWrite: send(id) })}
              />
            );
          })}
        </Card>
      )}
      <Card title={t('messages.title')}>
        <div className="stack">
          {messages.length === 0 && <p className="quiet">{t('messages.none')}</p>}
          <MessageList messages={messages} />
          {mayWrite && <WriteMessage label={t('messages.text')} send={t('messages.send')} onSend={send(null)} />}
        </div>
      </Card>
    </>
  );
}
