import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/layout/notice.tsx';
import { mayNamePerson } from './personal-data.ts';

/** Asks to take out what could identify somebody. It does not stop saving: only a person can tell. */
export function PersonalDataHint({ text }: { readonly text: string }) {
  const { t } = useTranslation('assessments');
  return <div role="status">{mayNamePerson(text) && <Notice kind="attention">{t('personal')}</Notice>}</div>;
}
