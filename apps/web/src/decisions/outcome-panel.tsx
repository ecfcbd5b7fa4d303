import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { files } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { ReviewOutcomeDocument } from '../graphql/generated/graphql.ts';
import { titleOf } from '../reviews/open-review.ts';
import type { PanelProps } from '../reviews/panel-props.ts';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { AppealForm } from './appeal-form.tsx';
import { AppealList } from './appeal-list.tsx';
import { ConditionsList } from './conditions-list.tsx';
import { DecisionView } from './decision-view.tsx';
import { FileButton } from './file-button.tsx';
import './decisions.css';

/** For reviewers: what was decided, what the company objects to, and the files that prove it. */
export function OutcomePanel({ open, onReload }: PanelProps) {
  const { t } = useTranslation('decisions');
  const { submissionId, productName, version } = open.review.case;
  const { data, error, refetch } = useQuery(ReviewOutcomeDocument, {
    variables: { id: submissionId },
    fetchPolicy: 'network-only',
  });
  if (!data)
    return error ? <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} /> : <Skeleton lines={5} />;
  const { decisions, conditions, appeals } = data.reviewOutcome;
  const [latest, ...earlier] = decisions;
  const name = t('file.name', { product: productName, version });
  return (
    <div className="stack decide-panel">
      {latest ? <DecisionView decision={latest} /> : <p className="quiet">{t('decision.none')}</p>}
      {conditions.length > 0 && (
        <>
          <h3>{t('conditions.title')}</h3>
          <ConditionsList
            conditions={conditions}
            titleOf={(id) => <bdi>{titleOf(open, { subject: 'ANSWER', subjectId: id })}</bdi>}
          />
        </>
      )}
      <h3>{t('appeals.title')}</h3>
      {appeals.length === 0 && <p className="quiet">{t('appeals.none')}</p>}
      <AppealList
        appeals={appeals}
        actionsOf={(appeal) =>
          appeal.mayDecide ? (
            <AppealForm open={open} appeal={appeal} onDone={onReload} />
          ) : (
            appeal.outcome === null && <p className="sm muted">{t('appeals.mayNot')}</p>
          )
        }
      />
      {earlier.map((decision) => (
        <details key={decision.id}>
          <summary>{t('decision.first')}</summary>
          <DecisionView decision={decision} />
        </details>
      ))}
      <div className="row">
        <FileButton address={files.reviewReport(submissionId)} name={`${name}.pdf`}>
          {t('file.report')}
        </FileButton>
        <FileButton address={files.reviewedSubmission(submissionId)} name={`${name}.submission.json`}>
          {t('file.sealed')}
        </FileButton>
      </div>
    </div>
  );
}
