import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { AnswerHistoryDocument, RestoreAnswerDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { AnswerVersion } from './answer-version.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { useSaving } from './use-saving.ts';
import './answer-history.css';

const PAGE = 10;

export interface AnswerHistoryProps {
  readonly store: AssessmentStore;
  readonly questionId: string;
}

/** Every version of one answer, newest first. An earlier one can be saved again; nothing is taken out of the list. */
export function AnswerHistory({ store, questionId }: AnswerHistoryProps) {
  const { t } = useTranslation(['assessments', 'versions']);
  useSaving(store);
  const inherited = store.questionResult(questionId)?.inherited ?? false;
  const assessmentId = (inherited ? store.head.organisationAssessmentId : null) ?? store.head.id;
  const { data, error, refetch, fetchMore } = useQuery(AnswerHistoryDocument, {
    variables: { assessmentId, questionId, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const [restore, restoring] = useMutation(RestoreAnswerDocument, { fetchPolicy: 'no-cache' });
  const [clash, setClash] = useState(false);
  // A retry of the same restoring keeps its id, so that it is saved once.
  const operationId = useRef(crypto.randomUUID());
  const revision = store.recordOf(questionId)?.revision ?? 0;
  const newest = data?.answerHistory.edges[0]?.node.revision ?? 0;
  useEffect(() => {
    if (newest > 0 && revision > newest) void refetch();
  }, [revision, newest, refetch]);

  const question = store.catalogue.questions.get(questionId);
  if (!question) return null;
  if (!data) {
    if (error) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
    return <Skeleton lines={3} />;
  }
  const versions = data.answerHistory.edges.map(({ node }) => node);
  const { hasNextPage, endCursor } = data.answerHistory.pageInfo;
  const unsaved = store.answers.stateOf(questionId) !== undefined;
  const bringBack = (wanted: number) => {
    if (restoring.loading) return;
    setClash(false);
    const input = {
      assessmentId,
      questionId,
      operationId: operationId.current,
      baseRevision: revision,
      revision: wanted,
    };
    restore({ variables: { input } }).then(
      ({ data: reply }) => {
        operationId.current = crypto.randomUUID();
        if (!reply) return;
        const { restoreAnswer } = reply;
        if (restoreAnswer.__typename === 'AnswerSaved') {
          store.takeSaved(restoreAnswer.answer);
          announce(t('history.restored', { revision: wanted }));
        } else {
          if (restoreAnswer.current) store.takeSaved(restoreAnswer.current);
          setClash(true);
        }
        void refetch();
      },
      (failure: unknown) => {
        if (problemOf(failure).code !== 'OFFLINE') operationId.current = crypto.randomUUID();
      },
    );
  };
  const older = () => {
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: more }) => ({
        ...more,
        answerHistory: {
          ...more.answerHistory,
          edges: [...before.answerHistory.edges, ...more.answerHistory.edges],
        },
      }),
    });
  };
  if (versions.length === 0) return <p className="sm muted">{t('history.empty')}</p>;
  return (
    <div className="versions">
      {clash && (
        <Notice kind="attention" live>
          {t('history.clash')}
        </Notice>
      )}
      {restoring.error && <ProblemNotice problem={problemOf(restoring.error)} kept={t('history.kept')} />}
      {unsaved && store.canAnswer(questionId) && !inherited && <p className="sm muted">{t('history.saveFirst')}</p>}
      <ol>
        {versions.map((version) => (
          <AnswerVersion
            key={version.revision}
            question={question}
            version={version}
            current={version.revision === newest}
            busy={restoring.loading}
            {...(store.canAnswer(questionId) &&
              !inherited &&
              !unsaved && { onRestore: () => bringBack(version.revision) })}
          />
        ))}
      </ol>
      {hasNextPage && (
        <Button small onClick={older}>
          {t('history.older')}
        </Button>
      )}
    </div>
  );
}
