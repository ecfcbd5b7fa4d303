import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/fields/button.tsx';
import { ProofForm, type Ways } from './proof-form.tsx';
import './security.css';

export interface SecondFactorStepProps {
  readonly ways: Omit<Ways, 'password'>;
  readonly onProven: () => void;
  readonly onRestart: () => void;
}

/** After the password: nothing opens before this. */
export function SecondFactorStep({ ways, onProven, onRestart }: SecondFactorStepProps) {
  const { t } = useTranslation('security');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card gate-form" aria-labelledby="second-factor">
      <h1 id="second-factor" ref={heading} tabIndex={-1}>
        {t('proof.signIn')}
      </h1>
      <p className="muted sm">{t('proof.signInSays')}</p>
      <ProofForm ways={{ ...ways, password: false }} onProven={onProven} />
      <Button look="bare" onClick={onRestart}>
        {t('proof.restart')}
      </Button>
    </section>
  );
}
