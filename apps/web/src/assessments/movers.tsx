import { displayScore } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssessmentStore } from './assessment-store.ts';
import { moverWords } from './mover-words.ts';
import { questionPath } from './question-path.ts';

/** The few steps that would gain most for one right, each with the way to its question. */
export function Movers({ store, clusterId }: { readonly store: AssessmentStore; readonly clusterId: string }) {
  const { t } = useTranslation(['assessments', 'scores']);
  const movers = (store.result.movers[clusterId] ?? []).slice(0, 3);
  if (movers.length === 0) return null;
  return (
    <div>
      <h3>{t('movers.title')}</h3>
      <ol className="movers">
        {movers.map((mover) => (
          <li key={mover.question}>
            <b className="num">{mover.gain.n > 0n ? `+${displayScore(mover.gain)}` : ''}</b>
            <span>
              <Link to={questionPath(store.head.id, store.catalogue, mover.question)}>
                {moverWords(store, mover, t)}
              </Link>
              {mover.lifts.length > 0 && (
                <small>
                  {t('movers.lifts', {
                    gates: mover.lifts
                      .map((id) => store.result.gates.find((gate) => gate.id === id)?.status ?? id)
                      .join(', '),
                  })}
                </small>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
