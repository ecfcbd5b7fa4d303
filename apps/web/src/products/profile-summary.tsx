import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Instrument, ProfileFlag } from '#libs/instruments';
import { paths } from '../app/paths.ts';
import type { Flags } from './product-draft.ts';
import { askedFlags } from './profile-flags.ts';

export interface ProfileSummaryProps {
  readonly instrument: Instrument;
  readonly productId: string;
  readonly flags: Flags;
  readonly editable: boolean;
}

/** Step by step how many answers were yes, no, or not known; each opens in place to what they were. */
export function ProfileSummary({ instrument, productId, flags, editable }: ProfileSummaryProps) {
  const { t } = useTranslation('products');
  return (
    <ul className="profile-summary">
      {instrument.profileSteps.map((step) => {
        const asked = askedFlags(instrument, step.id, flags);
        const yes = asked.filter(({ flag }) => flags[flag] === true);
        const no = asked.filter(({ flag }) => flags[flag] === false);
        const open = asked.filter(({ flag }) => (flags[flag] ?? null) === null);
        return (
          <li key={step.id}>
            <details>
              <summary>
                <bdi className="b" lang={instrument.language}>
                  {step.title}
                </bdi>
                <span className="muted num">
                  {t('check.counts', { yes: yes.length, no: no.length, open: open.length })}
                </span>
              </summary>
              <FlagList title={t('check.yes')} flags={yes} language={instrument.language} />
              <FlagList title={t('check.notKnown')} flags={open} language={instrument.language} />
              {editable && (
                <Link to={paths.profile(productId, step.id)}>
                  {t('check.changeStep')}
                  <span className="vh">: {step.title}</span>
                </Link>
              )}
            </details>
          </li>
        );
      })}
    </ul>
  );
}

interface FlagListProps {
  readonly title: string;
  readonly flags: readonly ProfileFlag[];
  readonly language: string;
}

function FlagList({ title, flags, language }: FlagListProps) {
  if (flags.length === 0) return null;
  return (
    <>
      <p className="label">{title}</p>
      <ul>
        {flags.map(({ flag, asks }) => (
          <li key={flag}>
            <bdi lang={language}>{asks}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
