import { displayScore, type QuestionResult, type SetScore, toDecimalText } from '#libs/scoring';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssessmentStore } from './assessment-store.ts';
import { LevelLine } from './level-line.tsx';
import { Movers } from './movers.tsx';
import { questionPath } from './question-path.ts';
import { InstrumentText } from './instrument-text.tsx';

const FIRST = 6;

/** Every score opens to its reasons: the answers with their weights, what lowered each, the sum, and what would move it. */
export function WhyScore({ store, score }: { readonly store: AssessmentStore; readonly score: SetScore }) {
  const { t, i18n } = useTranslation(['assessments', 'scores']);
  const [all, setAll] = useState(false);
  if (!score.score || !score.claim || !score.upper) return null;
  const [shown, claim, upper] = [displayScore(score.score), displayScore(score.claim), displayScore(score.upper)];
  const lost = ({ weight, points }: QuestionResult) => weight * (100 - points);
  const answers = score.because.flatMap((id) => store.questionResult(id) ?? []).sort((a, b) => lost(b) - lost(a));
  const listed = all ? answers : answers.slice(0, FIRST);
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <div className="why-box">
      <div>
        <h3>{claim === shown ? t('why.title', { shown }) : t('why.titleClaim', { shown, claim })}</h3>
        <ol className="calc">
          {listed.map((answer) => (
            <li key={answer.id}>
              <Link to={questionPath(store.head.id, store.catalogue, answer.id)}>
                <InstrumentText>{store.catalogue.questions.get(answer.id)?.asks ?? answer.id}</InstrumentText>
              </Link>
              <span className="quiet">{t('weight', { weight: answer.weight })}</span>
              <LevelLine result={answer} />
              <Lowered answer={answer} />
            </li>
          ))}
        </ol>
        {answers.length > FIRST && (
          <button type="button" className="textbtn" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('why.fewer') : t('why.more', { count: answers.length - FIRST })}
          </button>
        )}
        <p className="sm muted num">
          {t('why.sum', {
            points: number.format(score.sums.points),
            of: number.format(100 * score.sums.weight),
            score: number.format(Number(toDecimalText(score.score))),
          })}{' '}
          {claim !== shown && t('why.claim', { claim })} {upper !== claim && t('why.upper', { upper })}{' '}
          {score.confidence && t(`why.confidence.${score.confidence}`)}
        </p>
      </div>
      <Movers store={store} clusterId={score.id} />
    </div>
  );
}

/** The rule that lowered one answer. */
function Lowered({ answer: { state, level, evidenced, tier, redLine } }: { readonly answer: QuestionResult }) {
  const { t } = useTranslation(['assessments', 'scores']);
  if (redLine?.state === 'BREACHED') return <span className="x madder">{t('row.breached')}</span>;
  if (state === 'UNKNOWN') return <span className="x">{t('row.unknown')}</span>;
  if (state === 'BLANK') return <span className="x">{t('why.blank')}</span>;
  if (state === 'NA_CLAIMED') return <span className="x">{t('row.claimed')}</span>;
  if (level !== undefined && evidenced !== undefined && evidenced < level) {
    return <span className="x ochre">{t(`why.lowered.${tier}`, { level, evidenced })}</span>;
  }
  return null;
}
