import type { ConditionReason } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from './catalogue.ts';

/** Why the question is asked at all: the profile answers and earlier answers that led to it. */
export function AskedBecause({
  reasons,
  catalogue,
}: {
  readonly reasons: readonly ConditionReason[];
  readonly catalogue: Catalogue;
}) {
  const { t } = useTranslation('assessments');
  const [first, ...more] = reasons;
  if (!first) return null;
  const sentence = (reason: ConditionReason): string => {
    const kind = reason.truth === 'not-known' ? 'unknown' : reason.truth === 'true' ? 'yes' : 'no';
    if (reason.flag !== undefined)
      return t(`because.flag.${kind}`, { asks: catalogue.flags.get(reason.flag)?.asks ?? reason.flag });
    return t(`because.answer.${kind === 'unknown' ? 'unknown' : 'given'}`, {
      asks: catalogue.questions.get(reason.answer ?? '')?.asks ?? reason.answer,
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
