import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../assessments/catalogue.ts';
import type { PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';
import { isOpen } from './plan-facts.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';

/** The first three open actions of the plan's own order. */
export function BestNext({
  plan,
  catalogue,
}: {
  readonly plan: readonly PlanActionFieldsFragment[];
  readonly catalogue: Catalogue | undefined;
}) {
  const { t } = useTranslation('remediation');
  const next = plan.filter((action) => isOpen(action) && action.status !== 'DONE').slice(0, 3);
  if (next.length === 0) return null;
  const serves = ({ redLineId, harmId, rights, harmTitle }: PlanActionFieldsFragment): string => {
    if (redLineId !== null) return t('best.redLine', { title: catalogue?.redLines.get(redLineId)?.title ?? redLineId });
    if (harmId !== null) return t('best.harm', { title: catalogue?.harms.get(harmId)?.title ?? harmTitle });
    return t('best.rights', {
      titles: rights.map((right) => catalogue?.clusters.get(right)?.title ?? right).join(', '),
    });
  };
  return (
    <section className="best" aria-labelledby="best-next">
      <h2 className="h3" id="best-next">
        {t('best.title')} <span className="quiet">{t('best.lead')}</span>
      </h2>
      <div>
        {next.map((action) => (
          <a key={action.key} className="card" href={`#${action.key}`}>
            <b>
              <InstrumentText>{action.action}</InstrumentText>
            </b>
            <span className="sm muted">{serves(action)}</span>
            <span className="xs quiet row">
              <IconClock className="i i-sm" aria-hidden="true" />
              {t(`effort.${action.effort}`, { defaultValue: action.effort })}
            </span>
          </a>
        ))}
      </div>
    </section>
  );
}
