import type { QuestionResult } from '#libs/scoring';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssessmentStore } from './assessment-store.ts';
import { AnswerStateLine } from './answer-state-line.tsx';
import { InstrumentText } from './instrument-text.tsx';
import { LevelLine } from './level-line.tsx';
import { questionPath } from './question-path.ts';

const SHOWN = 5;

/** Points that are claimed and not shown, by weight: where evidence would help most. */
const gapOf = ({ weight, claim, points }: QuestionResult): number => weight * (claim - points);

/** Claimed against evidenced, answer by answer, the widest gap first. */
export function ClaimsCard({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation('results');
  const [all, setAll] = useState(false);
  const answered = store.result.questions.filter(({ state }) => state === 'ANSWERED');
  if (answered.length === 0) return null;
  const gaps = answered.filter((result) => gapOf(result) > 0).toSorted((a, b) => gapOf(b) - gapOf(a));
  return (
    <section className="card pad" aria-labelledby="claims">
      <h2 id="claims">{t('claims.title')}</h2>
      <p className="sm muted">{gaps.length === 0 ? t('claims.none') : t('claims.lead', { count: gaps.length })}</p>
      <ul className="claims">
        {gaps.slice(0, all ? gaps.length : SHOWN).map((result) => (
          <li key={result.id}>
            <Link to={questionPath(store.head.id, store.catalogue, result.id)}>
              <InstrumentText>{store.catalogue.questions.get(result.id)?.asks ?? result.id}</InstrumentText>
            </Link>
            <LevelLine result={result} />
            <span className="claims-state xs">
              <AnswerStateLine result={result} />
            </span>
          </li>
        ))}
      </ul>
      {gaps.length > SHOWN && (
        <button type="button" className="textbtn" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('claims.fewer') : t('claims.all', { count: gaps.length })}
        </button>
      )}
    </section>
  );
}
