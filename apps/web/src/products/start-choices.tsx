import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useMay } from '../app/session.ts';
import type { ProductAssessmentFieldsFragment } from '../graphql/generated/graphql.ts';
import { AssessAgain } from '../reassessments/assess-again.tsx';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { useStartAssessment } from './use-start-assessment.ts';

export interface StartChoicesProps {
  readonly productId: string;
  readonly assessments: readonly ProductAssessmentFieldsFragment[];
  /** False while the profile is empty: then describing comes first. */
  readonly described?: boolean;
}

/** The screening first, the full assessment for those who want it; what was started is opened again. */
export function StartChoices({ productId, assessments, described = true }: StartChoicesProps) {
  const { t } = useTranslation('products');
  const mayStart = useMay('assessment.start');
  const { start, goOnInFull, starting, problem } = useStartAssessment();
  const screening = assessments.find(({ mode }) => mode === 'SCREENING');
  const full = assessments.find(({ mode }) => mode === 'FULL');
  const again = full?.state === 'SUBMITTED' && !assessments.some(({ state }) => state === 'DRAFT') ? full : undefined;

  return (
    <div className="stack">
      {problem && <ProblemNotice problem={problem} />}
      <div className="row">
        {full && (
          <LinkButton look={again && mayStart ? 'plain' : 'main'} to={paths.assessment(full.id)}>
            {t('start.openFull')}
          </LinkButton>
        )}
        {again && mayStart && <AssessAgain assessmentId={again.id} name={again.title} />}
        {screening && (
          <LinkButton look={full ? 'plain' : 'main'} to={paths.assessment(screening.id)}>
            {t('start.openScreening')}
          </LinkButton>
        )}
        {!screening && !full && mayStart && (
          <Button look={described ? 'main' : 'plain'} busy={starting} onClick={() => start('SCREENING', productId)}>
            {t('start.screening')}
          </Button>
        )}
        {!full && mayStart && (
          <Button busy={starting} onClick={() => (screening ? goOnInFull(screening.id) : start('FULL', productId))}>
            {t('start.full')}
          </Button>
        )}
      </div>
      {assessments.length === 0 && !mayStart && <p className="muted sm">{t('start.notYours')}</p>}
    </div>
  );
}
