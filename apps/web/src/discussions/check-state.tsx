import { useMutation } from '@apollo/client/react';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { useDates } from '../assessments/use-dates.ts';
import { CloseCheckDocument, UnreadNoticesDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { useDiscussion } from './discussion-context.tsx';
import { discussedIn } from './discussed-in.ts';

/** On the open card: somebody asks to look at the answer, or somebody did and found it right. */
export function CheckState({ store, questionId }: { readonly store: AssessmentStore; readonly questionId: string }) {
  const { t } = useTranslation('discussions');
  const dates = useDates();
  const { about, refresh } = useDiscussion();
  const [close, { loading, error }] = useMutation(CloseCheckDocument, { refetchQueries: [UnreadNoticesDocument] });
  const check = about(questionId)?.check;
  const assessmentId = discussedIn(store, questionId);
  if (!check || assessmentId === undefined) return null;
  if (check.outcome !== 'OPEN') {
    const when = check.closedAt ? dates.moment(check.closedAt) : '';
    return <p className="in tight sm muted">{t('check.checked', { name: check.closedBy?.name ?? '', when })}</p>;
  }
  const end = (looksRight: boolean) =>
    close({ variables: { input: { assessmentId, questionId, looksRight, operationId: crypto.randomUUID() } } }).then(
      () => {
        announce(t(looksRight ? 'check.confirmed' : 'check.withdrawn'));
        refresh();
      },
      () => undefined,
    );
  const asks = { name: check.askedBy.name, of: check.askedOf?.name ?? '' };
  return (
    <div className="in">
      <div className="note ochre check-notice">
        <IconFlag className="i" aria-hidden="true" />
        <div>
          <p>
            <b>{t(check.askedOf ? 'check.asksOf' : 'check.asks', asks)}</b>{' '}
            <span className="quiet xs">{dates.moment(check.askedAt)}</span>
          </p>
          <p className="comment-text" dir="auto">
            {check.why}
          </p>
          <p className="xs">{t('check.ends')}</p>
          {error && <ProblemNotice problem={problemOf(error)} />}
          <div className="row">
            {check.canConfirm && (
              <Button small busy={loading} onClick={() => void end(true)}>
                {t('check.looksRight')}
              </Button>
            )}
            {check.canWithdraw && (
              <Button small busy={loading} onClick={() => void end(false)}>
                {t('check.withdraw')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
