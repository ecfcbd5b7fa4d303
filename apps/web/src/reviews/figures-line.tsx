import { displayScore, type AssessmentResult, type SetScore } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import { RangeBar } from '../ui/charts/range-bar.tsx';
import type { OpenReview, ReviewItem } from './open-review.ts';

export interface FiguresLineProps {
  readonly open: OpenReview;
  readonly item: ReviewItem | undefined;
  readonly withDraft: AssessmentResult;
}

/** Claimed, evidenced and reviewed, always together: of the right that the open part counts in. */
export function FiguresLine({ open, item, withDraft }: FiguresLineProps) {
  const { t } = useTranslation('reviews');
  const { catalogue, evidenced } = open;
  const question = item?.subject === 'ANSWER' ? catalogue.questions.get(item.subjectId) : undefined;
  const id = question?.rights[0] ?? question?.moduleId;
  const setOf = ({ clusters, modules, overall }: AssessmentResult): SetScore =>
    [...clusters, ...modules].find((set) => set.id === id && set.score !== null) ?? overall;
  const [before, after] = [setOf(evidenced), setOf(withDraft)];
  const what =
    catalogue.clusters.get(before.id)?.short ?? catalogue.modules.get(before.id)?.title ?? t('review.overall');
  const figure = (value: SetScore['score']) => (value ? displayScore(value) : t('review.none'));
  return (
    <dl className="review-figures">
      <div>
        <dt>{t('review.claimed', { what })}</dt>
        <dd className="num">{figure(before.claim)}</dd>
      </div>
      <div>
        <dt>{t('review.evidenced')}</dt>
        <dd className="num">{figure(before.score)}</dd>
      </div>
      <div className="by-reviewer">
        <dt>{t('review.reviewed')}</dt>
        <dd className="num">{figure(after.score)}</dd>
      </div>
      {before.score && before.upper && before.claim && after.score && (
        <div className="review-bar">
          <RangeBar
            large
            score={Number(displayScore(before.score))}
            upper={Number(displayScore(before.upper))}
            claim={Number(displayScore(before.claim))}
            reviewed={Number(displayScore(after.score))}
          />
        </div>
      )}
    </dl>
  );
}
