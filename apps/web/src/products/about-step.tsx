import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProductFields } from './product-fields.tsx';
import type { ProductPatch } from './product-draft.ts';
import type { ProductStore } from './product-store.ts';

/** Name, purpose, markets, ages. A name that was emptied is not saved: the last one stays until there is another. */
export function AboutStep({
  label,
  store,
  staged,
}: {
  readonly label: string;
  readonly store: ProductStore;
  /** Assessments follow the profile: markets and ages are proposed first. */
  readonly staged: boolean;
}) {
  const { t } = useTranslation('products');
  const [emptied, setEmptied] = useState(false);
  const { draft } = store;

  const change = (patch: ProductPatch, { typing }: { readonly typing: boolean }) => {
    if (patch.name?.trim() === '') {
      setEmptied(true);
      return;
    }
    if (patch.name !== undefined) setEmptied(false);
    if (staged && (patch.markets ?? patch.ageBands)) store.propose(patch);
    else store.edit(patch, { pause: typing });
  };

  return (
    <section aria-labelledby="step-title">
      <p className="label">{label}</p>
      <h1 id="step-title" tabIndex={-1}>
        {t('profile.aboutAsks')}
      </h1>
      <p className="wizard-lead">{t('profile.aboutHelp')}</p>
      <div className="card pad">
        <ProductFields
          draft={{ ...draft, name: emptied ? '' : draft.name }}
          errors={emptied ? { name: t('fields.nameMissing') } : {}}
          onChange={change}
        />
      </div>
    </section>
  );
}
