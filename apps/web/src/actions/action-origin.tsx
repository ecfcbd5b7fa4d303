import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { ActionRowFieldsFragment } from '../graphql/generated/graphql.ts';

/** Where an action comes from, one click back: the question, the harm, or the review that set it. */
export function ActionOriginLink({
  item: { assessmentId, origin },
}: {
  readonly item: Pick<ActionRowFieldsFragment, 'assessmentId' | 'origin'>;
}) {
  const { t } = useTranslation('actions');
  const { type, questionId, harmId, submissionId, label } = origin;
  if (type === 'CONDITION' && submissionId !== null) {
    return <Link to={paths.submission(submissionId)}>{t('origin.condition')}</Link>;
  }
  if (questionId !== null) {
    return (
      <Link to={paths.question(assessmentId, questionId)}>
        <bdi>{label}</bdi>
      </Link>
    );
  }
  if (harmId !== null) {
    return (
      <Link to={`${paths.harms(assessmentId)}#harm-${harmId}`}>
        <bdi>{label}</bdi>
      </Link>
    );
  }
  return <Link to={paths.plan(assessmentId)}>{t('origin.own')}</Link>;
}
