import { useTranslation } from 'react-i18next';
import type { ProductAssessmentFieldsFragment } from '../graphql/generated/graphql.ts';
import { ProgressLine } from '../ui/charts/progress-line.tsx';
import { statusWords } from '../assessments/status-words.ts';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';

/** Status first, in words; then how far it is. */
export function AssessmentStatus({ assessment }: { readonly assessment: ProductAssessmentFieldsFragment }) {
  const { t } = useTranslation('products');
  const { t: tStatus } = useTranslation(['assessments', 'scores']);
  const { t: tRouting } = useTranslation('routing');
  const { mode, title, summary } = assessment;
  const breached = summary.redLinesBreached > 0;
  return (
    <div className="product-status">
      <p className={breached ? 'product-headline breached' : 'product-headline'}>
        {breached && <RedLineSign look="breached" />}
        {statusWords(summary, mode, tStatus)}
      </p>
      <ProgressLine label={title} done={summary.own.answered} of={summary.own.applicable} />
      <p className="xs muted num">
        {t(`mode.${mode}`)}: {t('progress', summary.own)}
      </p>
      {summary.toLookAt > 0 && (
        <p className="xs row-hint">{tRouting('lookAgain.count', { count: summary.toLookAt })}</p>
      )}
    </div>
  );
}
