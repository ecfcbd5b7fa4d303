import { displayScore, type Mover } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssessmentStore } from './assessment-store.ts';
import { questionPath } from './question-path.ts';

/** The few steps that would gain most for one right, each with the way to its question. */
export function Movers({ store, clusterId }: { readonly store: AssessmentStore; readonly clusterId: string }) {
  const { t } = useTranslation('assessments');
  const movers = (store.result.movers[clusterId] ?? []).slice(0, 3);
  if (movers.length === 0) return null;
  const says = ({ question: id, how, toLevel, toTier }: Mover): string => {
    const question = store.catalogue.questions.get(id);
    if (!question) return id;
    if (how === 'find-out') return t('movers.findOut', { asks: question.asks });
    if (how === 'evidence') {
      const wanted = question.evidence === 'none' || toTier === 0 ? t(`tier.2.short`) : question.evidence[toTier];
      return t('movers.evidence', { wanted, level: toLevel });
    }
    const level = store.questionResult(id)?.level;
    const step = question.remediation.find((template) => level !== undefined && template.levels.includes(level));
    return step ? step.action : t('movers.nextLevel', { asks: question.asks, level: toLevel });
  };
  return (
    <div>
      <h3>{t('movers.title')}</h3>
      <ol className="movers">
        {movers.map((mover) => (
          <li key={mover.question}>
            <b className="num">{mover.gain.n > 0n ? `+${displayScore(mover.gain)}` : ''}</b>
            <span>
              <Link to={questionPath(store.head.id, store.catalogue, mover.question)}>{says(mover)}</Link>
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
