import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { ReviewDocument } from '../graphql/generated/graphql.ts';
import { keyOf, titleOf, type OpenReview, type ReviewItem } from '../reviews/open-review.ts';
import type { PanelProps } from '../reviews/panel-props.ts';
import { Stated } from '../reviews/stated.tsx';
import type { Submitted, SubmittedAnswer } from '../reviews/submitted.ts';
import { Button } from '../ui/fields/button.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import './decisions.css';

/** What the company changed since the version before: what it said then and what it says now. */
export function DifferencePanel({ open, onShow }: PanelProps) {
  const { t } = useTranslation('decisions');
  const { data, error, refetch } = useQuery(ReviewDocument, {
    variables: { id: open.review.previousId ?? '' },
    skip: open.review.previousId === null,
  });
  const changed = open.items.filter((item) => item.changed);
  if (changed.length === 0) return <p>{t('difference.none')}</p>;
  if (!data)
    return error ? <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} /> : <Skeleton lines={5} />;
  const before = JSON.parse(data.review.content) as Submitted;
  return (
    <div className="stack">
      <p>{t('difference.lead', { count: changed.length })}</p>
      <ul className="decide-second">
        {changed.map((item) => (
          <li key={keyOf(item)}>
            <Button
              small
              look="bare"
              aria-label={t('difference.open', { title: titleOf(open, item) })}
              onClick={() => onShow(item)}
            >
              <bdi>{titleOf(open, item)}</bdi>
            </Button>
            <dl className="decide-pair">
              <div>
                <dt>{t('difference.before')}</dt>
                <dd>
                  <Said open={open} item={item} said={before} />
                </dd>
              </div>
              <div>
                <dt>{t('difference.now')}</dt>
                <dd>
                  <Said open={open} item={item} said={open.submitted} before={before} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SaidProps {
  readonly open: OpenReview;
  readonly item: ReviewItem;
  readonly said: Submitted;
  /** What is compared with; absent where it is itself what was said before. */
  readonly before?: Submitted;
}

function Said({ open, item, said, before }: SaidProps) {
  const { t } = useTranslation(['decisions', 'reviews']);
  const { subject, subjectId } = item;
  if (subject === 'HARM') {
    const harm = said.harms[subjectId] ?? said.ownHarms.find(({ id }) => id === subjectId);
    if (!harm) return <p>{t('difference.absent')}</p>;
    return (
      <>
        {before && <p>{t('difference.rated')}</p>}
        {harm.note && <p dir="auto">{harm.note}</p>}
      </>
    );
  }
  if (subject === 'FLAG') {
    const flag = said.profile[subjectId];
    return <p>{t(flag === true ? 'part.yes' : flag === false ? 'part.no' : 'part.dontKnow')}</p>;
  }
  const answer = answerOf(said, subjectId);
  if (!answer) return <p>{t('difference.absent')}</p>;
  const evidence = answer.evidence ?? [];
  const known = new Set((before && answerOf(before, subjectId)?.evidence)?.map(({ id }) => id));
  const added = before ? evidence.filter(({ id }) => !known.has(id)).length : 0;
  return (
    <>
      <Stated open={open} answer={answer} questionId={subjectId} />
      <p className="xs muted">
        {t('difference.evidence', { count: evidence.length })}
        {added > 0 && `, ${t('difference.newEvidence', { count: added })}`}
      </p>
      {answer.note && (
        <p className="sm" dir="auto">
          {answer.note}
        </p>
      )}
    </>
  );
}

const answerOf = ({ answers, organisationAnswers }: Submitted, id: string): SubmittedAnswer | undefined =>
  answers[id] ?? organisationAnswers[id];
