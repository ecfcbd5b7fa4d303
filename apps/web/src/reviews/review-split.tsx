import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useShortcuts } from '../assessments/use-shortcuts.ts';
import { Dialog } from '../ui/layout/dialog.tsx';
import { useTitle } from '../ui/layout/use-title.ts';
import { choicesOf, choosing, KEYS } from './draft-verdict.ts';
import { FiguresLine } from './figures-line.tsx';
import { JudgeList } from './judge-list.tsx';
import { NextStep } from './next-step.tsx';
import { keyOf, titleOf, toJudgeFirst, type OpenReview, type ReviewItem } from './open-review.ts';
import { panels, type PanelKey } from './panels.ts';
import { PartView } from './part-view.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewSeal } from './review-seal.tsx';
import { useNextReview } from './use-next-review.ts';
import { useFigures, useReview } from './use-review.ts';
import { VerdictPanel } from './verdict-panel.tsx';

/** Panels about the part that is looked at; the others are about the submission. */
const ABOUT_PART: ReadonlySet<PanelKey> = new Set(['condition']);

/** What needs judgement, the claim with its evidence, the verdict: side by side. */
export function ReviewSplit({ open, onReload }: { readonly open: OpenReview; readonly onReload: () => void }) {
  const { t } = useTranslation('reviews');
  const { review, items } = open;
  const { productName, version } = review.case;
  const state = useReview(open);
  const [search, setSearch] = useSearchParams();
  const [panel, setPanel] = useState<PanelKey>();
  const wanted = search.get('part');
  const item =
    items.find((each) => keyOf(each) === wanted) ??
    items.find((each) => each.kinds.length > 0 && !state.isDone(each)) ??
    items[0];
  const figures = useFigures(open, state, item);
  const next = useNextReview();
  const first = toJudgeFirst(review);
  const isJudged = review.slot !== null && first.length > 0 && first.every(state.isDone);
  const isOpen = review.case.state === 'SUBMITTED' || review.case.state === 'CLAIMED';
  useTitle(t('review.title', { product: productName, version }));

  const show = (next: Pick<ReviewItem, 'subject' | 'subjectId'>) => {
    state.clearNotices();
    setSearch({ part: keyOf(next) }, { replace: true });
  };
  const saveAndNext = async () => {
    if (!item || state.busy) return;
    const next = state.nextAfter(item);
    if ((await state.save(item)) && next) show(next);
  };
  const [keysOn, setKeysOn] = useShortcuts({
    d: () => setPanel(isOpen ? 'decide' : 'outcome'),
    ...(isJudged && { t: () => void next.take() }),
    ...(item &&
      review.slot !== null &&
      !state.isGiven(item) && {
        ...Object.fromEntries(
          choicesOf(item).map((choice) => [
            KEYS[choice],
            () => state.change(item, choosing(item, state.draftFor(item), choice)),
          ]),
        ),
        q: () => setPanel('ask'),
        ...(review.slot === 1 && { n: () => setPanel('condition') }),
        enter: () => void saveAndNext(),
      }),
  });
  const Panel = panel && panels[panel];

  return (
    <main id="page" className="review">
      <ReviewHead open={open} onReload={onReload} onPanel={setPanel} item={item}>
        <FiguresLine open={open} item={item} withDraft={figures.withDraft} />
      </ReviewHead>
      <div className="review-columns">
        <JudgeList open={open} current={item} isDone={state.isDone} onChoose={show}>
          {isJudged && <NextStep next={next} onDecide={() => setPanel('decide')} />}
        </JudgeList>
        {!item && <p className="review-part quiet">{t('review.nothingYet')}</p>}
        {item && (
          <>
            <PartView key={keyOf(item)} open={open} item={item} />
            <VerdictPanel
              key={`verdict ${keyOf(item)}`}
              open={open}
              item={item}
              state={state}
              figures={figures}
              onSave={() => void saveAndNext()}
              onPanel={setPanel}
            />
          </>
        )}
      </div>
      <ReviewSeal open={open} keysOn={keysOn} onKeys={setKeysOn} />
      {Panel && (
        <Dialog
          title={item && ABOUT_PART.has(panel) ? titleOf(open, item) : t(`panel.${panel}`)}
          open
          onClose={() => setPanel(undefined)}
        >
          <Panel
            open={open}
            item={item}
            onClose={() => setPanel(undefined)}
            onReload={onReload}
            onShow={(part) => {
              setPanel(undefined);
              show(part);
            }}
          />
        </Dialog>
      )}
    </main>
  );
}
