import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findPersonalData } from '#libs/privacy';
import { Notice } from '../ui/layout/notice.tsx';

export function PersonalDataFound({ text }: { readonly text: string }) {
  const { t } = useTranslation('assessments');
  const found = useMemo(() => findPersonalData(text).length > 0, [text]);
  return found && <Notice kind="attention">{t('personal')}</Notice>;
}
