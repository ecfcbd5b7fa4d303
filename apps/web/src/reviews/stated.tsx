import { useTranslation } from 'react-i18next';
import type { OpenReview } from './open-review.ts';
import type { SubmittedAnswer } from './submitted.ts';

export interface StatedProps {
  readonly open: OpenReview;
  readonly answer: SubmittedAnswer | undefined;
  readonly questionId: string;
}

/** What was answered, in the words of the questionnaire. */
export function Stated({ open, answer, questionId }: StatedProps) {
  const { t } = useTranslation('reviews');
  const question = open.catalogue.questions.get(questionId);
  if (!answer || !question) return <p>{t('part.blank')}</p>;
  if (answer.notApplicable) {
    return (
      <>
        <p className="b">{t('part.notApplicable')}</p>
        <p dir="auto">{answer.notApplicable.reason}</p>
      </>
    );
  }
  if (answer.unknown) return <p className="b">{t('part.unknown')}</p>;
  if (answer.parts) {
    return (
      <ul>
        {question.parts
          .filter(({ id }) => answer.parts?.includes(id))
          .map(({ id, label }) => (
            <li key={id} dir="auto">
              {label}
            </li>
          ))}
      </ul>
    );
  }
  const option = question.options.find(({ id }) => id === answer.option);
  const number = answer.number === undefined ? '' : `${answer.number} ${question.number?.unit ?? ''}`;
  return (
    <p className="b" dir="auto">
      {option?.label ?? number}
    </p>
  );
}
