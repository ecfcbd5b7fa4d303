import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../ui/fields/segmented.tsx';
import { applyTheme, chosenTheme, themes } from './theme.ts';

export function ThemeChoice() {
  const { t } = useTranslation('app');
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <div className="choice">
      <span className="label">{t('theme.label')}</span>
      <Segmented
        name="theme"
        label={t('theme.label')}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        value={theme}
        onChange={(chosen) => {
          applyTheme(chosen);
          setTheme(chosen);
        }}
      />
    </div>
  );
}
