import { useTranslation } from 'react-i18next';
import type { Instrument, ProfileStep } from '#libs/instruments';
import { FlagRow } from './flag-row.tsx';
import type { ProductDraft } from './product-draft.ts';
import { askedFlags } from './profile-flags.ts';

export interface FlagStepProps {
  readonly label: string;
  readonly step: ProfileStep;
  readonly instrument: Instrument;
  readonly draft: ProductDraft;
  readonly onAnswer: (flag: string, value: boolean | null) => void;
}

export function FlagStep({ label, step, instrument, draft, onAnswer }: FlagStepProps) {
  const { t } = useTranslation('products');
  return (
    <section aria-labelledby="step-title">
      <p className="label">{label}</p>
      <h1 id="step-title" tabIndex={-1}>
        <bdi lang={instrument.language}>{step.asks.replace('{product}', draft.name || t('product.one'))}</bdi>
      </h1>
      <p className="wizard-lead">
        <bdi lang={instrument.language}>{step.help}</bdi>
      </p>
      <ul className="card">
        {askedFlags(instrument, step.id, draft.profile).map((flag) => (
          <FlagRow
            key={flag.flag}
            flag={flag}
            language={instrument.language}
            value={draft.profile[flag.flag]}
            onAnswer={(value) => onAnswer(flag.flag, value)}
          />
        ))}
      </ul>
    </section>
  );
}
