import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { ContinueInFullDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import type { Place } from './progress.ts';
import './end-of-questions.css';

export interface EndOfQuestionsProps {
  readonly store: AssessmentStore;
  /** A question that is still open: nothing to offer yet. */
  readonly next: Place | undefined;
  /** On the results page itself, where a screening may go on whether or not all is answered. */
  readonly onResults?: boolean;
}

/** When nothing is open any more: where to go from here. */
export function EndOfQuestions({ store, next, onResults = false }: EndOfQuestionsProps) {
  const { t } = useTranslation('assessments');
  const navigate = useNavigate();
  const [continueInFull, { loading, error }] = useMutation(ContinueInFullDocument);
  if (next) return null;
  const { mode, head, result } = store;
  const toHarms = mode === 'full' && result.progress.unratedHarms > 0;
  const go = () => {
    continueInFull({ variables: { input: { assessmentId: head.id } } }).then(
      ({ data }) => data && navigate(paths.assessment(data.continueInFull.id)),
      () => undefined,
    );
  };
  return (
    <section className="card pad end-of-questions">
      <h2 className="h3">{t(onResults ? 'end.onResults.title' : `end.${mode}.title`)}</h2>
      <p className="sm muted">{t(onResults ? 'end.onResults.says' : `end.${mode}.says`)}</p>
      <div className="row">
        {!onResults && (
          <LinkButton
            look={mode === 'screening' ? 'plain' : 'main'}
            to={toHarms ? paths.harms(head.id) : paths.results(head.id)}
          >
            {t(toHarms ? 'end.harms' : 'end.results')}
          </LinkButton>
        )}
        {mode === 'screening' && store.viewer.can.includes('assessment.start') && (
          <Button look="main" busy={loading} onClick={go}>
            {t('end.continue')}
          </Button>
        )}
      </div>
      {error && (
        <Notice kind="error" live>
          {error.message}
        </Notice>
      )}
    </section>
  );
}
