import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { HarmChip } from '../ui/signs/harm-chip.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { HarmMatrixOf } from './harm-matrix-of.tsx';
import { HarmReasons } from './harm-reasons.tsx';
import { rankHarms } from './rank-harms.ts';
import { InstrumentText } from './instrument-text.tsx';

const FIRST = 5;

/** The harms, matrix and list of the same data; each opens to its reasons. */
export function HarmsSummary({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation(['assessments', 'harms']);
  const harms = rankHarms(store.result);
  const [all, setAll] = useState(false);
  const unrated = store.result.progress.unratedHarms;
  return (
    <section className="card pad" aria-labelledby="harms">
      <h2 id="harms">{t('rail.harms')}</h2>
      {harms.length === 0 ? (
        <p className="sm muted">{t('harms.none')}</p>
      ) : (
        <>
          <p className="sm muted harms-legend">
            {t(store.mode === 'screening' ? 'matrix.legendScreening' : 'matrix.legend')}
          </p>
          {unrated > 0 && (
            <p className="note ochre harms-unrated">
              <span>{t('harms.unrated', { count: unrated })}</span>
              <Link to={paths.harms(store.head.id)}>{t('harms.rate', { count: unrated })}</Link>
            </p>
          )}
          <HarmMatrixOf titleOf={store.harmTitle} harms={harms} />
          <ol className="harm-list">
            {harms.map((harm, place) => (
              <li key={harm.id} id={`harm-${harm.id}`} hidden={!all && place >= FIRST}>
                <details>
                  <summary>
                    <b className="num">{harm.number}</b>
                    <span>
                      <InstrumentText>{store.harmTitle(harm.id)}</InstrumentText>
                    </span>
                    <HarmChip level={harm.residual} name={t(`risk.${harm.residual}`)} />
                  </summary>
                  <HarmReasons store={store} harm={harm} />
                </details>
              </li>
            ))}
          </ol>
          <div className="row between">
            {harms.length > FIRST && (
              <button type="button" className="textbtn" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? t('harms.fewer') : t('harms.all', { count: harms.length })}
              </button>
            )}
            <Link className="sm" to={paths.harms(store.head.id)}>
              {t('harms.change')}
            </Link>
          </div>
        </>
      )}
    </section>
  );
}
