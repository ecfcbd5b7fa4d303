import { useTranslation } from 'react-i18next';
import { ageBandOptions } from '../products/age-bands.ts';
import { countries, countryName } from '../products/markets.ts';
import { MultiCombobox } from '../ui/fields/multi-combobox.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { CheckGroup } from './check-group.tsx';
import { type ConsultationPartProps, GROUPS, isFew, METHODS, SAFEGUARDS } from './draft-consultation.ts';

/** Who took part, how they were heard, and with which safeguards. */
export function ConsultationHow({ draft, today, change, says }: ConsultationPartProps) {
  const { t, i18n } = useTranslation('participation');
  const { t: products } = useTranslation('products');
  return (
    <>
      <div className="consultation-days">
        <TextField
          label={t('field.heldFrom')}
          type="date"
          max={today}
          value={draft.heldFrom}
          error={says('heldFrom')}
          onChange={(heldFrom) => change({ heldFrom })}
        />
        <TextField
          label={t('field.heldTo')}
          remark={t('optional')}
          type="date"
          max={today}
          value={draft.heldTo}
          error={says('heldTo')}
          onChange={(heldTo) => change({ heldTo })}
        />
      </div>
      <h3>{t('parts.who')}</h3>
      <CheckGroup
        label={t('field.ageBands')}
        error={says('ageBands')}
        options={ageBandOptions(draft.ageBands, products).filter(({ value }) => value !== '18+')}
        values={draft.ageBands}
        onChange={(ageBands) => change({ ageBands })}
      />
      <TextField
        label={t('field.children')}
        type="number"
        min={1}
        max={1_000_000}
        value={draft.children}
        error={says('children')}
        onChange={(children) => change({ children })}
      />
      <CheckGroup
        label={t('field.groups')}
        help={t('field.groupsHelp')}
        options={GROUPS.map((value) => ({ value, label: t(`group.${value}`) }))}
        values={draft.groups}
        onChange={(groups) => change({ groups })}
      />
      {isFew(draft) && (
        <Notice kind="attention" live>
          {t('few')}
        </Notice>
      )}
      <h3>{t('parts.how')}</h3>
      <CheckGroup
        label={t('field.methods')}
        error={says('methods')}
        options={METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
        values={draft.methods}
        onChange={(methods) => change({ methods })}
      />
      <MultiCombobox
        label={t('field.markets')}
        remark={t('optional')}
        placeholder={t('type')}
        nothing={t('nothing')}
        options={countries.map((value) => ({ value, label: countryName(value, i18n.language) }))}
        values={draft.markets}
        onChange={(markets) => change({ markets: [...markets] })}
      />
      <TextField
        label={t('field.setting')}
        help={t('field.settingHelp')}
        remark={t('optional')}
        value={draft.setting}
        maxLength={500}
        onChange={(setting) => change({ setting })}
      />
      <CheckGroup
        label={t('field.safeguards')}
        help={t('field.safeguardsHelp')}
        options={SAFEGUARDS.map((value) => ({ value, label: t(`safeguard.${value}`) }))}
        values={draft.safeguards}
        onChange={(safeguards) => change({ safeguards })}
      />
      <TextField
        label={t('field.keptFor')}
        help={t('field.keptForHelp')}
        remark={t('optional')}
        value={draft.keptFor}
        maxLength={500}
        onChange={(keptFor) => change({ keptFor })}
      />
    </>
  );
}
