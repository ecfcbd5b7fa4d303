import type { ConditionReason } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import type { AssessmentStore } from './assessment-store.ts';
import { useAnswerWords } from './use-answer-words.ts';

/** Why the question is asked at all: the profile answers and earlier answers that led to it. */
export function AskedBecause({
  reasons,
  store,
}: {
  readonly reasons: readonly ConditionReason[];
  readonly store: AssessmentStore;
}) {
  const { t } = useTranslation('assessments');
  const answerWords = useAnswerWords(store);
  const { catalogue } = store;
  const [first, ...more] = reasons;
  if (!first) return null;
  const sentence = ({ flag, answer = '', truth }: ConditionReason): string => {
    const kind = truth === 'not-known' ? 'unknown' : truth === 'true' ? 'yes' : 'no';
    if (flag !== undefined) return t(`because.flag.${kind}`, { asks: catalogue.flags.get(flag)?.asks ?? flag });
    return t(`because.answer.${kind === 'unknown' ? 'unknown' : 'given'}`, {
      asks: catalogue.questions.get(answer)?.asks ?? answer,
      answer: answerWords(answer),
    });
  };
  if (more.length === 0) return <span>{sentence(first)}</span>;
  return (
    <details className="because">
      <summary>{t('because.more', { first: sentence(first), count: more.length })}</summary>
      <ul>
        {more.map((reason) => (
          <li key={`${reason.flag}:${reason.answer}`}>{sentence(reason)}</li>
        ))}
      </ul>
    </details>
  );
}
