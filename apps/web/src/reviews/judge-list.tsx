import { IconCheck, IconChevronDown, IconFlag, IconRefresh } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HarmSign } from '../ui/signs/harm-sign.tsx';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import { TierSign } from '../ui/signs/tier-sign.tsx';
import { firstGroups, keyOf, titleOf, toJudgeFirst, type OpenReview, type ReviewItem } from './open-review.ts';
import { redLineLook, useItemLine } from './item-line.ts';

export interface JudgeListProps {
  readonly open: OpenReview;
  readonly current: ReviewItem | undefined;
  readonly isDone: (item: ReviewItem) => boolean;
  readonly onChoose: (item: ReviewItem) => void;
  /** What comes once all of it is judged. */
  readonly children: ReactNode;
}

/** What needs judgement first, by groups; the rest opens on demand. On a phone the list folds away. */
export function JudgeList({ open, current, isDone, onChoose, children }: JudgeListProps) {
  const { t } = useTranslation('reviews');
  const [unfolded, setUnfolded] = useState(false);
  const { groups } = open.review;
  const first = firstGroups(open.review);
  const rest = groups.find((group) => !first.includes(group))?.items ?? [];
  const all = toJudgeFirst(open.review);
  const rows = (items: readonly ReviewItem[]) =>
    items.map((item) => (
      <Row
        key={keyOf(item)}
        open={open}
        item={item}
        isCurrent={current === item}
        isDone={isDone(item)}
        onChoose={() => {
          setUnfolded(false);
          onChoose(item);
        }}
      />
    ));
  return (
    <nav className={unfolded ? 'judge-list unfolded' : 'judge-list'} aria-label={t('review.judgeFirst')}>
      <div className="judge-head">
        <h2 className="h4">{t('review.judgeFirst')}</h2>
        <span className="num quiet sm">{t('review.done', { done: all.filter(isDone).length, all: all.length })}</span>
        <button
          type="button"
          className="btn s bare judge-fold"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t(unfolded ? 'review.hideList' : 'review.showList')}
        </button>
      </div>
      {children}
      <div className="judge-groups">
        {first.map(({ kind, items }) => (
          <section key={kind}>
            <h3>{t(kind === 'REST' ? 'group.sample' : `group.${kind}`)}</h3>
            <ul>{rows(items)}</ul>
          </section>
        ))}
        {rest.length > 0 && (
          <details open={current !== undefined && rest.includes(current)}>
            <summary>{t('review.rest', { count: rest.length })}</summary>
            <ul>{rows(rest)}</ul>
          </details>
        )}
      </div>
    </nav>
  );
}

interface RowProps {
  readonly open: OpenReview;
  readonly item: ReviewItem;
  readonly isCurrent: boolean;
  readonly isDone: boolean;
  readonly onChoose: () => void;
}

function Row({ open, item, isCurrent, isDone, onChoose }: RowProps) {
  const { t } = useTranslation('reviews');
  const line = useItemLine(open, item);
  return (
    <li>
      <button type="button" aria-current={isCurrent || undefined} onClick={onChoose}>
        <ItemSign open={open} item={item} />
        <span>
          <b dir="auto">{titleOf(open, item)}</b>
          <small>{line}</small>
        </span>
        <span className="judge-mark">
          {item.changed && <IconRefresh className="i i-sm" role="img" aria-label={t('review.changed')} />}
          {isDone ? (
            <IconCheck className="i i-sm done" role="img" aria-label={t('verdict.saved')} />
          ) : (
            isCurrent && <IconChevronDown className="i i-sm" aria-hidden="true" />
          )}
        </span>
      </button>
    </li>
  );
}

function ItemSign({ open, item }: { readonly open: OpenReview; readonly item: ReviewItem }) {
  const { evidenced } = open;
  if (item.subject === 'FLAG') return <IconFlag className="i i-sm" aria-hidden="true" />;
  if (item.subject === 'HARM') {
    return <HarmSign level={evidenced.harms.find(({ id }) => id === item.subjectId)?.residual ?? 'low'} />;
  }
  const result = evidenced.questions.find(({ id }) => id === item.subjectId);
  const look = redLineLook(result?.redLine?.state);
  return look ? <RedLineSign look={look} /> : <TierSign tier={result?.tier ?? 0} />;
}
