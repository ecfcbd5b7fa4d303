import type { Mover } from '#libs/scoring';
import type { TFunction } from 'i18next';
import type { AssessmentStore } from './assessment-store.ts';

/** One step that would move a score, in words: find out, show what is claimed, or reach the next level. */
export function moverWords(
  store: AssessmentStore,
  { question: id, how, toLevel, toTier }: Pick<Mover, 'question' | 'how' | 'toLevel' | 'toTier'>,
  t: TFunction<'assessments'>,
): string {
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
}
