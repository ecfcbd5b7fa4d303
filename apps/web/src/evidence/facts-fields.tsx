import { useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceProductsDocument } from '../graphql/generated/graphql.ts';
import { countries, countryName } from '../products/markets.ts';
import { Field } from '../ui/fields/field.tsx';
import { MultiCombobox } from '../ui/fields/multi-combobox.tsx';
import { TierSign } from '../ui/signs/tier-sign.tsx';
import type { FactsDraft, FactsFault } from './facts-draft.ts';

export interface FactsFieldsProps {
  readonly facts: FactsDraft;
  /** What is wrong, where it should be shown. */
  readonly faults: readonly FactsFault[];
  /** What would back this question, by tier; absent where the form is not about one question. */
  readonly wanted?: Readonly<Record<1 | 2 | 3, string>>;
  /** Latest date that makes sense. */
  readonly asOf: string;
  readonly onChange: (patch: Partial<FactsDraft>) => void;
}

/** What evidence shows, from when to when, and what it covers. */
export function FactsFields({ facts, faults, wanted, asOf, onChange }: FactsFieldsProps) {
  const { t } = useTranslation('evidence');
  const id = useId();
  const { tier, effectiveOn, validUntil } = facts;
  return (
    <>
      <fieldset className="ev-tiers">
        <legend>{t('form.tier')}</legend>
        {faults.includes('tier') && (
          <p className="fld-error" role="alert">
            {t('form.tierMissing')}
          </p>
        )}
        {([1, 2, 3, 0] as const).map((value) => (
          <label key={value} className={tier === value ? 'sel' : undefined}>
            <input
              type="radio"
              name={`${id}-tier`}
              checked={tier === value}
              onChange={() => onChange({ tier: value })}
            />
            <TierSign tier={value} />
            <span>
              <b>{t(`tier.${value}`)}</b>
              <small>
                {value > 0 && wanted ? t('form.wanted', { text: wanted[value as 1 | 2 | 3] }) : t(`tierMeans.${value}`)}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="ev-dates">
        <Field
          label={t('form.date')}
          help={t('form.dateHelp')}
          error={faults.includes('future') ? t('form.dateFuture') : undefined}
        >
          {(links) => (
            <input
              {...links}
              className="input"
              type="date"
              max={asOf}
              value={effectiveOn}
              onChange={(event) => onChange({ effectiveOn: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('form.validUntil')}
          help={t('form.validHelp')}
          error={faults.includes('validity') ? t('form.validBefore') : undefined}
        >
          {(links) => (
            <input
              {...links}
              className="input"
              type="date"
              value={validUntil}
              onChange={(event) => onChange({ validUntil: event.target.value })}
            />
          )}
        </Field>
      </div>
      <ScopeFields facts={facts} onChange={onChange} />
    </>
  );
}

/** Products and markets; closed at first, because most evidence is about all of them. */
function ScopeFields({ facts: { productIds, markets }, onChange }: Pick<FactsFieldsProps, 'facts' | 'onChange'>) {
  const { t, i18n } = useTranslation('evidence');
  const [open, setOpen] = useState(productIds.length > 0 || markets.length > 0);
  const { data } = useQuery(EvidenceProductsDocument, { skip: !open });
  const products = data?.products.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  return (
    <details className="ev-scope" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('form.scope')}</summary>
      <MultiCombobox
        label={t('form.products')}
        help={t('form.productsHelp')}
        options={products}
        values={productIds}
        placeholder={t('form.productsAll')}
        nothing={t('form.nothing')}
        onChange={(values) => onChange({ productIds: values })}
      />
      <MultiCombobox
        label={t('form.markets')}
        help={t('form.marketsHelp')}
        options={countries.map((code) => ({ value: code, label: countryName(code, i18n.language) }))}
        values={markets}
        placeholder={t('form.marketsAll')}
        nothing={t('form.nothing')}
        onChange={(values) => onChange({ markets: values })}
      />
    </details>
  );
}
