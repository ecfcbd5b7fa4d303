import { useTranslation } from 'react-i18next';
import { Field } from '../ui/fields/field.tsx';
import { chosenLanguage, chooseLanguage, languages } from './i18n.ts';

/** Shown where there is more than one language to choose: on a local machine, or after `?lang=`. */
export function LanguageChoice({ localMode }: { readonly localMode: boolean }) {
  const { t } = useTranslation('app');
  const chosen = chosenLanguage();
  if (!localMode && chosen.code === 'en') return null;
  return (
    <Field label={t('language.label')}>
      {(links) => (
        <select
          {...links}
          className="input"
          value={chosen.code}
          onChange={(event) => chooseLanguage(event.target.value)}
        >
          {languages.map(({ code }) => (
            <option key={code} value={code}>
              {t(`language.${code}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
