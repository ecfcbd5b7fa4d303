import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../app/brand.tsx';
import { LanguageChoice } from '../app/language-choice.tsx';
import { Limits } from '../app/limits.tsx';
import { OfflineStrip } from '../app/offline-strip.tsx';
import { RangeBar } from '../ui/charts/range-bar.tsx';
import { useTitle } from '../ui/layout/use-title.ts';
import './gate.css';

/** Four rows of a fictional profile, as the results page would draw them. */
const example = [
  { right: 'privacy', score: 57.5, upper: 72.5, claim: 67.5, shown: 58 },
  { right: 'protection', score: 44.44, upper: 57.41, claim: 50, shown: 44 },
  { right: 'health', score: 31.25, upper: 42.19, claim: 35.94, shown: 31 },
  { right: 'remedy', score: 29.17, upper: 41.67, claim: 33.33, shown: 29 },
] as const;

export interface GateProps {
  readonly title: string;
  readonly localMode: boolean;
  readonly children: ReactNode;
}

/** What stands before the work: at the start what OpenCRIA does, at the end the form. */
export function Gate({ title, localMode, children }: GateProps) {
  const { t } = useTranslation('accounts');
  useTitle(title);
  return (
    <>
      <OfflineStrip />
      <div className="gate">
        <header className="gate-say">
          <Brand />
          <div>
            <p className="gate-promise">{t('promise')}</p>
            <p className="gate-how">{t('how')}</p>
          </div>
          <figure aria-label={t('example.label')}>
            <dl className="gate-example">
              {example.map(({ right, score, upper, claim, shown }) => (
                <Fragment key={right}>
                  <dt className="xs">{t(`example.${right}`)}</dt>
                  <dd>
                    <RangeBar score={score} upper={upper} claim={claim} />
                  </dd>
                  <dd className="num xs b">{shown}</dd>
                </Fragment>
              ))}
            </dl>
            <figcaption className="fine">{t('example.caption')}</figcaption>
          </figure>
          <Limits />
        </header>
        <main id="page" className="gate-do">
          {children}
          <LanguageChoice localMode={localMode} />
        </main>
      </div>
    </>
  );
}
