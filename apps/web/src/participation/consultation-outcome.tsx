import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../ui/fields/segmented.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { type ConsultationPartProps, FOLLOWED } from './draft-consultation.ts';

/** What was heard, what was decided, why, and how the children learnt of it. */
export function ConsultationOutcome({ draft, change, says }: ConsultationPartProps) {
  const { t } = useTranslation('participation');
  const id = useId();
  return (
    <>
      <h3>{t('parts.outcome')}</h3>
      <TextArea
        label={t('field.heard')}
        help={t('field.heardHelp')}
        value={draft.heard}
        maxLength={10_000}
        error={says('heard')}
        onChange={(heard) => change({ heard })}
      />
      <div className="fld">
        <p className="consultation-asks" id={id}>
          {t('field.followed')}
        </p>
        <Segmented
          name={`${id}-followed`}
          labelledBy={id}
          describedBy={says('followed') ? `${id}-error` : undefined}
          options={FOLLOWED.map((value) => ({ value, label: t(`followed.${value}`) }))}
          value={draft.followed}
          onChange={(followed) => change({ followed })}
        />
        {says('followed') && (
          <p className="fld-error" id={`${id}-error`}>
            {says('followed')}
          </p>
        )}
      </div>
      <TextArea
        label={t('field.decided')}
        value={draft.decided}
        maxLength={10_000}
        error={says('decided')}
        onChange={(decided) => change({ decided })}
      />
      <TextArea
        label={t('field.because')}
        help={t('field.becauseHelp')}
        value={draft.because}
        maxLength={10_000}
        error={says('because')}
        onChange={(because) => change({ because })}
      />
      <TextArea
        label={t('field.told')}
        help={t('field.toldHelp')}
        value={draft.told}
        maxLength={10_000}
        onChange={(told) => change({ told })}
      />
    </>
  );
}
