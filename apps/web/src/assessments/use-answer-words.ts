import { useTranslation } from 'react-i18next';
import type { AssessmentStore } from './assessment-store.ts';
import { statedWords } from './stated-words.ts';

/** What was answered to a question, in the words of the questionnaire. */
export function useAnswerWords(store: AssessmentStore): (questionId: string) => string {
  const { t } = useTranslation('assessments');
  return (questionId) => {
    const question = store.catalogue.questions.get(questionId);
    return question ? statedWords(question, store.answerOf(questionId), t) : '';
  };
}
