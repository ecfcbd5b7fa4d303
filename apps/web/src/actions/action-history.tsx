import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import type { ActionQuery } from '../graphql/generated/graphql.ts';

/** What happened to an action, the newest first. */
export function ActionHistory({ history }: { readonly history: ActionQuery['action']['history'] }) {
  const { t } = useTranslation('action');
  const { t: words } = useTranslation('remediation');
  const dates = useDates();
  return (
    <section className="act-section" aria-labelledby="action-history">
      <h2 id="action-history">{t('section.history')}</h2>
      <ol className="act-history">
        {history.map(({ revision, what, status, reason, by, at }) => (
          <li key={revision}>
            <b>{t(`history.${what}`, { status: words(`status.${status}`) })}</b>
            <small className="quiet">
              {by
                ? t('history.by', { name: by.name, when: dates.moment(at) })
                : t('history.service', { when: dates.moment(at) })}
            </small>
            {reason !== null && (
              <p className="sm">
                <bdi>{reason}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
