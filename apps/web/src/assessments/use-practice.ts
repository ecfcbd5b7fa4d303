import { expectedPractice, type Question } from '#libs/instruments';
import { useTranslation } from 'react-i18next';

/** The practice the sources of a question come down to, in words. */
export function usePractice(question: Question | undefined): string | undefined {
  const { t } = useTranslation('assessments');
  const practice = question && expectedPractice(question);
  switch (practice?.kind) {
    case undefined:
      return undefined;
    case 'option':
      return practice.label;
    case 'all':
      return practice.labels.join(' ');
    case 'none':
      return t('margin.noneOf', { practices: practice.labels.join(' ') });
    case 'from':
    case 'below':
      return t(`margin.${practice.kind}`, { value: practice.value, unit: practice.unit });
  }
}
