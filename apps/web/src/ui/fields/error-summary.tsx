import { useTranslation } from 'react-i18next';
import { Notice } from '../layout/notice.tsx';

/** On top of a form that was sent with more than one fault; each stands beside its field as well. */
export function ErrorSummary({ errors }: { readonly errors: Readonly<Record<string, string | undefined>> }) {
  const { t } = useTranslation('ui');
  const faults = Object.values(errors).filter((says) => says !== undefined);
  if (faults.length < 2) return null;
  return (
    <Notice kind="error" live title={t('faults', { count: faults.length })}>
      <ul>
        {faults.map((says, place) => (
          <li key={place}>{says}</li>
        ))}
      </ul>
    </Notice>
  );
}
