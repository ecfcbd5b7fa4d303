import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/fields/button.tsx';
import { CheckGroup } from '../ui/fields/check-group.tsx';
import { MultiCombobox } from '../ui/fields/multi-combobox.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { ageBandOptions } from './age-bands.ts';
import { countries, countryName, europeanUnion } from './markets.ts';
import type { ProductDraft, ProductPatch } from './product-draft.ts';

export interface ProductFieldsProps {
  readonly draft: Omit<ProductDraft, 'profile'>;
  readonly errors: { readonly name?: string };
  /** `typing`: more letters are likely to follow. */
  readonly onChange: (patch: ProductPatch, how: { readonly typing: boolean }) => void;
}

/** What a product is, in a minute: name, purpose, markets, ages. */
export function ProductFields({ draft, errors, onChange }: ProductFieldsProps) {
  const { t, i18n } = useTranslation('products');
  const places = useMemo(
    () =>
      countries
        .map((value) => ({ value, label: countryName(value, i18n.language) }))
        .toSorted((a, b) => a.label.localeCompare(b.label, i18n.language)),
    [i18n.language],
  );
  const chooseMarkets = (markets: readonly string[]) => onChange({ markets }, { typing: false });

  return (
    <div className="product-fields">
      <TextField
        label={t('fields.name')}
        name="product"
        autoComplete="off"
        required
        maxLength={200}
        value={draft.name}
        error={errors.name}
        onChange={(name) => onChange({ name }, { typing: true })}
      />
      <TextArea
        label={t('fields.description')}
        remark={t('fields.optional')}
        help={t('fields.descriptionHelp')}
        name="description"
        rows={2}
        maxLength={2000}
        value={draft.description}
        onChange={(description) => onChange({ description }, { typing: true })}
      />
      <div>
        <MultiCombobox
          label={t('fields.markets')}
          help={t('fields.marketsHelp')}
          placeholder={t('fields.marketsFind')}
          nothing={t('fields.marketsNone')}
          options={places}
          values={draft.markets}
          onChange={chooseMarkets}
        />
        <div className="row product-shortcuts">
          <Button small onClick={() => chooseMarkets([...new Set([...draft.markets, ...europeanUnion])])}>
            {t('fields.marketsUnion')}
          </Button>
          <Button small onClick={() => chooseMarkets(countries)}>
            {t('fields.marketsAll')}
          </Button>
          {draft.markets.length > 1 && (
            <Button small look="bare" onClick={() => chooseMarkets([])}>
              {t('fields.marketsClear')}
            </Button>
          )}
        </div>
      </div>
      <CheckGroup
        legend={t('fields.ageBands')}
        help={t('fields.ageBandsHelp')}
        options={ageBandOptions(draft.ageBands, t)}
        values={draft.ageBands}
        onChange={(ageBands) => onChange({ ageBands }, { typing: false })}
      />
    </div>
  );
}
