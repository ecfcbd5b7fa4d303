import { useQuery } from '@apollo/client/react';
import { IconClock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerHistoryDocument } from '../graphql/generated/graphql.ts';
import type { AssessmentStore } from './assessment-store.ts';
import { useDates } from './use-dates.ts';
import { useSaving } from './use-saving.ts';
import { versionChanges } from './version-changes.ts';

/** Long enough for a person who is writing to have gone on. */
const REST_MS = 1_500;

/** Who changed the answer last, when, and from what to what; the last only where the server can be asked. */
export function LastChange({ store, questionId }: { readonly store: AssessmentStore; readonly questionId: string }) {
  const { t } = useTranslation('assessments');
  const dates = useDates();
  useSaving(store);
  const record = store.recordOf(questionId);
  const inherited = store.questionResult(questionId)?.inherited ?? false;
  const assessmentId = (inherited ? store.head.organisationAssessmentId : null) ?? store.head.id;
  const { data, refetch } = useQuery(AnswerHistoryDocument, {
    variables: { assessmentId, questionId, first: 1 },
    skip: !record,
  });
  const revision = record?.revision;
  const version = data?.answerHistory.edges[0]?.node;
  const behind = version !== undefined && revision !== undefined && version.revision < revision;
  useEffect(() => {
    if (!behind) return undefined;
    const timer = window.setTimeout(() => void refetch().catch(() => undefined), REST_MS);
    return () => window.clearTimeout(timer);
  }, [behind, revision, refetch]);

  const question = store.catalogue.questions.get(questionId);
  if (!record || !question) return null;
  const who = { name: record.updatedBy.name, when: dates.moment(record.updatedAt) };
  const changes = version && !behind ? versionChanges(question, version, t) : undefined;
  return (
    <section>
      <h3>
        <IconClock className="i" aria-hidden="true" />
        {t('margin.last')}
      </h3>
      <p>
        {!changes && t('margin.changed', who)}
        {changes && !changes.statement && t('margin.changedElse', who)}
        {changes?.statement &&
          t(changes.statement.from === null ? 'margin.changedFirst' : 'margin.changedTo', {
            ...who,
            ...changes.statement,
          })}
      </p>
    </section>
  );
}
