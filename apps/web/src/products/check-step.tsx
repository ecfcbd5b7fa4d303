import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Instrument } from '#libs/instruments';
import { paths } from '../app/paths.ts';
import { Button } from '../ui/fields/button.tsx';
import type { ProductQuery } from '../graphql/generated/graphql.ts';
import { MarketsAndAges } from './markets-and-ages.tsx';
import type { ProductDraft } from './product-draft.ts';
import type { ProfileEffect } from './profile-effect.ts';
import { openFlags } from './profile-flags.ts';
import { ABOUT } from './profile-steps.ts';
import { ProfileSummary } from './profile-summary.tsx';
import { StartChoices } from './start-choices.tsx';

/** Enough to see what kind of thing is open; a profile that was skipped would list sixty. */
const FIRST_OPEN = 6;

export interface CheckStepProps {
  readonly label: string;
  readonly product: ProductQuery['product'];
  readonly draft: ProductDraft;
  readonly instrument: Instrument;
  readonly effect: ProfileEffect;
}

/** Everything once more, what is still open, and the way on. */
export function CheckStep({ label, product, draft, instrument, effect }: CheckStepProps) {
  const { t } = useTranslation('products');
  const open = openFlags(instrument, draft.profile);
  const [all, setAll] = useState(false);
  return (
    <section aria-labelledby="step-title">
      <p className="label">{label}</p>
      <h1 id="step-title" tabIndex={-1}>
        {t('check.title', { name: draft.name })}
      </h1>
      <p className="wizard-lead">
        {product.assessments.length > 0
          ? t('check.leadStarted')
          : t('check.lead', { screening: effect.screening, applies: effect.applies })}
      </p>
      <StartChoices productId={product.id} assessments={product.assessments} />
      {open.length > 0 && (
        <section className="check-part" aria-labelledby="check-open">
          <h2 id="check-open">{t('check.open', { count: open.length })}</h2>
          <p className="muted sm">{t('check.openSays', { count: open.length })}</p>
          <ul className="check-open card">
            {open.slice(0, all ? open.length : FIRST_OPEN).map(({ flag, step, asks }) => (
              <li key={flag}>
                <bdi lang={instrument.language}>{asks}</bdi>
                <Link className="sm" to={{ pathname: paths.profile(product.id, step), hash: `flag-${flag}` }}>
                  {t('check.answer')}
                  <span className="vh">: {asks}</span>
                </Link>
              </li>
            ))}
          </ul>
          {open.length > FIRST_OPEN && (
            <Button small look="bare" onClick={() => setAll(!all)} aria-expanded={all}>
              {all ? t('check.openFewer') : t('check.openAll', { count: open.length })}
            </Button>
          )}
        </section>
      )}
      <section className="check-part" aria-labelledby="check-all">
        <h2 id="check-all">{t('check.all')}</h2>
        <div className="card pad">
          <div className="between">
            <b>
              <bdi>{draft.name}</bdi>
            </b>
            <Link className="sm" to={paths.profile(product.id, ABOUT)}>
              {t('check.change')}
              <span className="vh">: {t('profile.about')}</span>
            </Link>
          </div>
          {draft.description && <p className="sm">{draft.description}</p>}
          <MarketsAndAges markets={draft.markets} ageBands={draft.ageBands} />
          <ProfileSummary instrument={instrument} productId={product.id} flags={draft.profile} editable />
        </div>
      </section>
    </section>
  );
}
