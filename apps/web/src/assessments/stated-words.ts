import type { Question } from '#libs/instruments';
import type { TFunction } from 'i18next';
import type { DraftAnswer } from './draft-answer.ts';

/** What was answered, in the instrument's words. */
export function statedWords(question: Question, draft: DraftAnswer, t: TFunction<'assessments'>): string {
  switch (draft.state) {
    case null:
      return t('stated.blank');
    case 'UNKNOWN':
      return t('stated.unknown');
    case 'NOT_APPLICABLE':
      return t('stated.notApplicable');
    case 'ANSWERED':
      if (draft.number !== null) return t('stated.number', { number: draft.number, unit: question.number?.unit ?? '' });
      if (draft.parts !== null) {
        const labels = question.parts.filter((part) => draft.parts?.includes(part.id)).map((part) => part.label);
        return labels.length > 0 ? labels.join(' ') : t('stated.blank');
      }
      return question.options.find((option) => option.id === draft.option)?.label ?? t('stated.blank');
  }
}
