import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { Catalogue } from '../assessments/catalogue.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { useDates } from '../assessments/use-dates.ts';
import type { ActionFieldsFragment } from '../graphql/generated/graphql.ts';
import { Notice } from '../ui/layout/notice.tsx';

export interface ActionFactsProps {
  readonly action: ActionFieldsFragment;
  readonly catalogue: Catalogue | undefined;
}

/** What has to be true in the end, and what shows it. */
export function ActionFacts({ action, catalogue }: ActionFactsProps) {
  const { t } = useTranslation('action');
  const dates = useDates();
  const { doneWhen, evidenceWanted, cites, containAction, containBy, actualHarm, checkAgain, mergedInto } = action;
  const { verifiedAt, verifiedBy, effectiveUntil, reason } = action;
  return (
    <>
      {checkAgain && (
        <Notice kind="attention" title={t('again.title')}>
          {t(`again.${checkAgain.why}`, { day: dates.day(checkAgain.since) })}
        </Notice>
      )}
      {mergedInto && (
        <Notice>
          {t('facts.merged')}{' '}
          <Link to={paths.action(mergedInto.id)}>
            <bdi>{mergedInto.title}</bdi>
          </Link>
        </Notice>
      )}
      {verifiedAt !== null && (
        <Notice kind="done">
          {verifiedBy
            ? t('facts.verified', { name: verifiedBy.name, day: dates.day(verifiedAt) })
            : t('facts.verifiedOn', { day: dates.day(verifiedAt) })}{' '}
          {effectiveUntil !== null && t('facts.until', { day: dates.day(effectiveUntil) })}
        </Notice>
      )}
      <section className="act-section" aria-labelledby="action-facts">
        <h2 id="action-facts">{t('section.facts')}</h2>
        <dl className="act-dl">
          {containAction !== null && (
            <div>
              <dt>{containBy === null ? t('facts.contain') : t('facts.containBy', { day: dates.day(containBy) })}</dt>
              <dd>
                <InstrumentText>{containAction}</InstrumentText>
              </dd>
            </div>
          )}
          <div>
            <dt>{t('facts.doneWhen')}</dt>
            <dd>
              <InstrumentText>{doneWhen}</InstrumentText>
            </dd>
          </div>
          {evidenceWanted !== null && (
            <div>
              <dt>{t('facts.evidence')}</dt>
              <dd>
                <InstrumentText>{evidenceWanted}</InstrumentText>
              </dd>
            </div>
          )}
          {cites.length > 0 && (
            <div>
              <dt>{t('facts.sources')}</dt>
              <dd>{cites.map((cite) => catalogue?.sources.get(cite)?.label ?? cite).join(', ')}</dd>
            </div>
          )}
          {reason !== null && (
            <div>
              <dt>{t('facts.reason')}</dt>
              <dd>
                <bdi>{reason}</bdi>
              </dd>
            </div>
          )}
        </dl>
        {actualHarm && <p className="sm muted">{t('facts.owed')}</p>}
      </section>
    </>
  );
}
