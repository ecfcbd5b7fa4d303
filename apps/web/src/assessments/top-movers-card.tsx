import { topMovers } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { AssessmentStore } from './assessment-store.ts';
import { InstrumentText } from './instrument-text.tsx';
import { moverWords } from './mover-words.ts';
import { questionPath } from './question-path.ts';

const SHOWN = 5;

/** The few steps that would move the whole result most, each with the way to its question. */
export function TopMoversCard({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation('results');
  const { t: tAssessments } = useTranslation(['assessments', 'scores']);
  const { catalogue, head } = store;
  const movers = topMovers(store.result, SHOWN);
  if (movers.length === 0) return null;
  return (
    <section className="card pad" aria-labelledby="movers">
      <h2 id="movers">{t('movers.title')}</h2>
      <p className="sm muted">{t('movers.lead')}</p>
      <ol className="top-movers">
        {movers.map((mover) => {
          const names = mover.clusters.map((id) => catalogue.clusters.get(id)?.short ?? id).join(', ');
          return (
            <li key={mover.question}>
              <Link to={questionPath(head.id, catalogue, mover.question)}>
                <InstrumentText>{moverWords(store, mover, tAssessments)}</InstrumentText>
              </Link>
              {mover.how === 'evidence' && (
                <span className="sm">
                  <InstrumentText>{catalogue.questions.get(mover.question)?.asks ?? ''}</InstrumentText>
                </span>
              )}
              <small className="muted">
                {mover.lifts.length > 0 && (
                  <b>
                    {t('movers.lifts', {
                      gates: mover.lifts.map((id) => tAssessments(`status.${id}`)).join(', '),
                    })}{' '}
                  </b>
                )}
                {t('movers.raises', { count: mover.clusters.length, names })}
              </small>
            </li>
          );
        })}
      </ol>
      <Link className="sm" to={paths.plan(head.id)}>
        {t('movers.plan')}
      </Link>
    </section>
  );
}
