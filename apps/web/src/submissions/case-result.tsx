import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { Catalogue } from '../assessments/catalogue.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { questionPath } from '../assessments/question-path.ts';
import { AppealList } from '../decisions/appeal-list.tsx';
import { ConditionsList } from '../decisions/conditions-list.tsx';
import { ContestForm } from '../decisions/contest-form.tsx';
import { DecisionView, type DecidedVerdict } from '../decisions/decision-view.tsx';
import type { SubmissionCaseQuery } from '../graphql/generated/graphql.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Card } from '../ui/layout/card.tsx';

export interface CaseResultProps {
  readonly submission: SubmissionCaseQuery['submission'];
  readonly outcome: SubmissionCaseQuery['submissionOutcome'];
  readonly catalogue: Catalogue | undefined;
  readonly onChange: () => void;
}

/** What was decided and why, the conditions, and what the company objects to. */
export function CaseResult({ submission, outcome, catalogue, onChange }: CaseResultProps) {
  const { t } = useTranslation('decisions');
  const { id: submissionId, assessmentId } = submission;
  const { decisions, conditions, appeals } = outcome;
  const [latest, ...earlier] = decisions;
  if (!latest) return null;
  const titleOf = (questionId: string) => {
    const asks = catalogue?.questions.get(questionId)?.asks ?? questionId;
    if (!catalogue) return asks;
    return (
      <Link to={questionPath(assessmentId, catalogue, questionId)}>
        <InstrumentText>{asks}</InstrumentText>
      </Link>
    );
  };
  const actionsOf = (verdict: DecidedVerdict) => (
    <>
      {verdict.subject === 'ANSWER' && catalogue && (
        <p>
          <Link to={questionPath(assessmentId, catalogue, verdict.subjectId)}>
            {t('decision.toAnswer')} <span className="vh">{verdict.title}</span>
          </Link>
        </p>
      )}
      {verdict.mayContest && <ContestForm submissionId={submissionId} verdict={verdict} onDone={onChange} />}
    </>
  );
  return (
    <>
      <Card title={t(latest.corrects === null ? 'decision.title' : 'decision.corrected')}>
        <DecisionView decision={latest} actionsOf={actionsOf} />
      </Card>
      {conditions.length > 0 && (
        <Card title={t('conditions.title')}>
          <ConditionsList conditions={conditions} titleOf={titleOf} />
          <LinkButton small to={paths.plan(assessmentId)}>
            {t('conditions.plan')}
          </LinkButton>
        </Card>
      )}
      {appeals.length > 0 && (
        <Card title={t('appeals.title')}>
          <AppealList appeals={appeals} />
        </Card>
      )}
      {earlier.map((decision) => (
        <Card key={decision.id}>
          <details>
            <summary>{t('decision.first')}</summary>
            <DecisionView decision={decision} />
          </details>
        </Card>
      ))}
    </>
  );
}
