import { IconCheck, IconX } from '@tabler/icons-react';
import type { SelfCheck } from '#libs/instruments';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { Button } from '../ui/fields/button.tsx';

export interface SelfChecksProps {
  readonly checks: readonly SelfCheck[];
  /** Level of the heading. */
  readonly level: 2 | 3;
}

/** Id of the heading, to which a table of contents can lead. */
export const SELF_CHECK = 'self-check';

/** Questions with which readers check their own understanding; nothing of it is kept or scored. */
export function SelfChecks({ checks, level }: SelfChecksProps) {
  const { t } = useTranslation('learning');
  const Heading = level === 2 ? 'h2' : 'h3';
  if (checks.length === 0) return null;
  return (
    <section className="learn-checks">
      <Heading id={SELF_CHECK} tabIndex={-1}>
        {t('check.title')}
      </Heading>
      <p className="sm muted">{t('check.lead')}</p>
      {checks.map((check, place) => (
        <OneCheck key={place} check={check} />
      ))}
    </section>
  );
}

type Said = 'nothing' | 'choose' | 'right' | 'wrong';

function OneCheck({ check }: { readonly check: SelfCheck }) {
  const { t } = useTranslation('learning');
  const name = useId();
  const [chosen, setChosen] = useState<string>();
  const [said, setSaid] = useState<Said>('nothing');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaid(chosen === undefined ? 'choose' : chosen === check.answer ? 'right' : 'wrong');
  };
  return (
    <form className="learn-check" onSubmit={submit}>
      <fieldset>
        <legend>
          <InstrumentText>{check.asks}</InstrumentText>
        </legend>
        {check.choices.map(({ id, label }) => (
          <label key={id} className={id === chosen ? 'learn-choice sel' : 'learn-choice'}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === chosen}
              onChange={() => {
                setChosen(id);
                setSaid('nothing');
              }}
            />
            <span>
              <InstrumentText>{label}</InstrumentText>
            </span>
          </label>
        ))}
        <Button small type="submit">
          {t('check.check')}
        </Button>
      </fieldset>
      <div role="status">
        {said === 'choose' && <p className="sm learn-choose">{t('check.choose')}</p>}
        {(said === 'right' || said === 'wrong') && (
          <p className={`learn-said ${said}`}>
            {said === 'right' ? (
              <IconCheck className="i" aria-hidden="true" />
            ) : (
              <IconX className="i" aria-hidden="true" />
            )}
            <span>
              <b>{t(`check.${said}`)}</b> <InstrumentText>{check.because}</InstrumentText>
            </span>
          </p>
        )}
      </div>
    </form>
  );
}
