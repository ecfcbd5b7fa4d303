import { displayScore, type AssessmentResult, type QuestionResult } from '#libs/scoring';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelPips } from '../ui/signs/level-pips.tsx';
import type { OpenReview, ReviewItem } from './open-review.ts';

export interface EffectProps {
  readonly open: OpenReview;
  readonly item: ReviewItem;
  readonly contests: boolean;
  readonly saved: AssessmentResult;
  readonly withDraft: AssessmentResult;
}

/** What saving the verdict does to the reviewed figures, worked out before it is saved. */
export function Effect({ open, item, contests, saved, withDraft }: EffectProps) {
  const { t } = useTranslation('reviews');
  if (contests) {
    return (
      <section className="review-effect">
        <h3>{t('verdict.does')}</h3>
        <p className="sm">{t('verdict.contested')}</p>
      </section>
    );
  }
  const { catalogue } = open;
  const questionOf = (result: AssessmentResult) => result.questions.find(({ id }) => id === item.subjectId);
  const harmOf = (result: AssessmentResult) => result.harms.find(({ id }) => id === item.subjectId);
  const [before, after] = [questionOf(saved), questionOf(withDraft)];
  const [harmBefore, harmAfter] = [harmOf(saved), harmOf(withDraft)];
  const moved = (was: string, is: string) =>
    was === is ? t('verdict.stays', { value: is }) : t('verdict.becomes', { before: was, after: is });
  const score = (result: AssessmentResult, id: string) => {
    const value = [...result.clusters, ...result.modules].find((set) => set.id === id)?.score;
    return value ? displayScore(value) : t('review.none');
  };
  const sets = before?.rights ?? [];
  const index = ({ index: { value } }: AssessmentResult) => (value ? displayScore(value) : t('verdict.noIndex'));
  const redLine = before?.redLine && after?.redLine && catalogue.redLines.get(before.redLine.id);
  const stateOf = (result: AssessmentResult) =>
    t(`part.redLineStates.${result.redLines.find(({ id }) => id === redLine?.id)?.state ?? 'NOT_APPLICABLE'}`);
  const risk = (level: 'low' | 'medium' | 'high' | 'critical') =>
    t(`risk.${level.toUpperCase() as 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL'}`);
  return (
    <section className="review-effect" aria-live="polite">
      <h3>{t('verdict.does')}</h3>
      <dl>
        {before && after && (
          <Line name={t('verdict.thisAnswer')}>
            <Pips result={before} /> <span aria-hidden="true">→</span> <Pips result={after} />
          </Line>
        )}
        {harmBefore && harmAfter && (
          <Line name={t('part.residual')}>{moved(risk(harmBefore.residual), risk(harmAfter.residual))}</Line>
        )}
        {sets.map((id) => (
          <Line key={id} name={catalogue.clusters.get(id)?.title ?? id}>
            {moved(score(saved, id), score(withDraft, id))}
          </Line>
        ))}
        {redLine && (
          <Line name={t('verdict.redLine', { number: redLine.number })}>
            {moved(stateOf(saved), stateOf(withDraft))}
          </Line>
        )}
        <Line name={t('verdict.index')}>{moved(index(saved), index(withDraft))}</Line>
      </dl>
    </section>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt dir="auto">{name}</dt>
      <dd className="num">{children}</dd>
    </div>
  );
}

function Pips({ result: { evidenced = 0, level = 0 } }: { readonly result: QuestionResult }) {
  const { t } = useTranslation('reviews');
  return (
    <LevelPips counted={evidenced} claimed={level} label={t('verdict.pips', { counted: evidenced, claimed: level })} />
  );
}
