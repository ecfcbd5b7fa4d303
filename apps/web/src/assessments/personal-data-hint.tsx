import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findPersonalData } from '#libs/privacy';
import { Notice } from '../ui/layout/notice.tsx';

/** Asks to take out what could identify somebody. It does not stop saving: only a person can tell. */
export function PersonalDataHint({ text }: { readonly text: string }) {
  const { t } = useTranslation('assessments');
  const found = useMemo(() => findPersonalData(text).length > 0, [text]);
  return <div role="status">{found && <Notice kind="attention">{t('personal')}</Notice>}</div>;
}
