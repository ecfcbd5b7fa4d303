import { useTranslation } from 'react-i18next';
import { headlineWords } from '../assessments/status-words.ts';
import { useDates } from '../assessments/use-dates.ts';
import type { ComparisonQuery } from '../graphql/generated/graphql.ts';
import { countChanges, ORDER } from './count-changes.ts';

type Comparison = ComparisonQuery['comparison'];

/** The two headlines side by side, and how many answers went which way. */
export function ComparedStatus({ comparison: { earlier, later, questions } }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('comparisons');
  const { t: tStatus } = useTranslation(['assessments', 'scores']);
  const dates = useDates();
  const counts = countChanges(questions);
  const side = (title: string, { headline, asOf, index }: Comparison['earlier']) => (
    <div>
      <p className="label">{title}</p>
      <p className="compared-headline">{headlineWords(headline, tStatus)}</p>
      <p className="xs muted num">
        {dates.day(asOf)}
        {index && ` · ${index.display}`}
      </p>
    </div>
  );
  return (
    <section className="card pad compared-status" aria-label={t('status')}>
      {side(t('then'), earlier)}
      {side(t('now'), later)}
      <ul className="compared-counts">
        {ORDER.filter((kind) => (counts[kind] ?? 0) > 0).map((kind) => (
          <li key={kind} className={`change ${kind.toLowerCase()}`}>
            {t(`summary.${kind}`, { count: counts[kind] })}
          </li>
        ))}
      </ul>
    </section>
  );
}
