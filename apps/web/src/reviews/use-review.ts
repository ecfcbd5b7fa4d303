import { useMutation } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { newId } from '../device/new-id.ts';
import { RemoveVerdictDocument, SaveVerdictDocument } from '../graphql/generated/graphql.ts';
import { draftOf, kindOf, type Draft } from './draft-verdict.ts';
import { keyOf, reviewedResult, type OpenReview, type ReviewItem, type Verdict } from './open-review.ts';

/** The verdicts of a review as they are given: drafts are kept per part until they are saved. */
export function useReview(open: OpenReview) {
  const { review, items } = open;
  const { slot } = review;
  const { submissionId } = review.case;
  const [verdicts, setVerdicts] = useState(review.verdicts);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [problem, setProblem] = useState<ShownProblem>();
  const [conflict, setConflict] = useState<Verdict | null>(null);
  const [save, { loading: saving }] = useMutation(SaveVerdictDocument);
  const [remove, { loading: removing }] = useMutation(RemoveVerdictDocument);

  const ownOf = (item: ReviewItem): Verdict | undefined =>
    verdicts.find((each) => keyOf(each) === keyOf(item) && each.slot === (slot ?? 1));
  /** A second verdict stands as it was given. */
  const isGiven = (item: ReviewItem): boolean => slot === 2 && ownOf(item) !== undefined;
  const isDone = (item: ReviewItem): boolean => (ownOf(item)?.verdict ?? null) !== null;
  const draftFor = (item: ReviewItem): Draft => drafts[keyOf(item)] ?? draftOf(ownOf(item));
  const forget = (item: ReviewItem) => setDrafts(({ [keyOf(item)]: _saved, ...others }) => others);
  const keep = (verdict: Verdict) =>
    setVerdicts((before) => [
      ...before.filter((each) => keyOf(each) !== keyOf(verdict) || each.slot !== verdict.slot),
      verdict,
    ]);

  /** Whether it was saved; a conflict keeps the draft and says what stands. */
  const settle = (item: ReviewItem, result: { verdict?: Verdict; current?: Verdict | null } | undefined): boolean => {
    if (result?.verdict) {
      keep(result.verdict);
      forget(item);
      setConflict(null);
      return true;
    }
    if (result?.current) {
      // Nothing of either is lost: the page goes on from what stands, with the draft over it.
      setDrafts((before) => ({ ...before, [keyOf(item)]: draftFor(item) }));
      keep(result.current);
      setConflict(result.current);
    }
    return false;
  };

  const doing = async (work: () => Promise<boolean>): Promise<boolean> => {
    try {
      setProblem(undefined);
      return await work();
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    }
  };

  const common = (item: ReviewItem) => ({
    submissionId,
    subject: item.subject,
    subjectId: item.subjectId,
    baseRevision: ownOf(item)?.revision ?? 0,
    operationId: newId(),
  });

  return {
    verdicts,
    ownOf,
    isDone,
    isGiven,
    draftFor,
    problem,
    conflict,
    busy: saving || removing,
    change: (item: ReviewItem, draft: Draft) => setDrafts((before) => ({ ...before, [keyOf(item)]: draft })),
    clearNotices: () => {
      setProblem(undefined);
      setConflict(null);
    },
    save: (item: ReviewItem) =>
      doing(async () => {
        const { choice, level, tier, reason, advice } = draftFor(item);
        if (choice === null) return false;
        const input = { ...common(item), verdict: kindOf(choice), level, tier, reason, advice };
        const { data } = await save({ variables: { input } });
        return settle(item, data?.saveVerdict);
      }),
    remove: (item: ReviewItem) =>
      doing(async () => {
        const { data } = await remove({ variables: { input: common(item) } });
        return settle(item, data?.removeVerdict);
      }),
    /** Undecided parts behind this one come first, then those before it. */
    nextAfter: (item: ReviewItem): ReviewItem | undefined => {
      const place = items.indexOf(item);
      return [...items.slice(place + 1), ...items.slice(0, place)].find(
        (each) => each.kinds.length > 0 && !isDone(each),
      );
    },
  };
}

export type ReviewState = ReturnType<typeof useReview>;

/** Figures with all verdicts that stand, and with the draft over them. */
export function useFigures(open: OpenReview, state: ReviewState, item: ReviewItem | undefined) {
  const { verdicts } = state;
  const draft = item && state.draftFor(item);
  const slot = open.review.slot ?? 1;
  const saved = useMemo(() => reviewedResult(open, verdicts), [open, verdicts]);
  const withDraft = useMemo(() => {
    if (!item || !draft?.choice) return saved;
    const { subject, subjectId } = item;
    const others = verdicts.filter((each) => keyOf(each) !== keyOf(item) || each.slot !== slot);
    const { level, tier } = draft;
    return reviewedResult(open, [...others, { subject, subjectId, slot, verdict: kindOf(draft.choice), level, tier }]);
  }, [open, saved, verdicts, item, draft, slot]);
  return { saved, withDraft };
}
