import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { Catalogue } from '../assessments/catalogue.ts';
import { questionPath } from '../assessments/question-path.ts';
import type { PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';

export interface PlanOriginProps {
  readonly action: PlanActionFieldsFragment;
  readonly assessmentId: string;
  readonly catalogue: Catalogue | undefined;
}

/** Where an action comes from: its red line, harm and question, and the first source. */
export function PlanOrigin({
  action: { submissionId, redLineId, harmId, harmTitle, questionId, cites },
  assessmentId,
  catalogue,
}: PlanOriginProps) {
  const { t } = useTranslation('remediation');
  const question = questionId === null ? undefined : catalogue?.questions.get(questionId);
  const parts: ReactNode[] = [];
  if (submissionId !== null) parts.push(<Link to={paths.submission(submissionId)}>{t('origin.condition')}</Link>);
  if (redLineId !== null)
    parts.push(t('origin.redLine', { number: catalogue?.redLines.get(redLineId)?.number ?? redLineId }));
  if (harmId !== null)
    parts.push(
      <Link to={`${paths.harms(assessmentId)}#harm-${harmId}`}>
        {catalogue?.harms.get(harmId)?.title ?? harmTitle}
      </Link>,
    );
  if (catalogue && question) {
    parts.push(
      <Link to={questionPath(assessmentId, catalogue, question.id)}>
        {t('origin.question', { module: catalogue.modules.get(question.moduleId)?.title ?? '' })}
      </Link>,
    );
  }
  const source = cites[0] === undefined ? undefined : catalogue?.sources.get(cites[0]);
  if (source) parts.push(source.label);
  return parts.map((part, place) => (
    <Fragment key={place}>
      {place > 0 && ' · '}
      {part}
    </Fragment>
  ));
}
