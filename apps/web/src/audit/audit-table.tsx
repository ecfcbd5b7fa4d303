import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import type { AuditTrailQuery } from '../graphql/generated/graphql.ts';

export interface AuditTableProps {
  readonly edges: AuditTrailQuery['auditTrail']['edges'];
}

/** Entries of the log, newest first. */
export function AuditTable({ edges }: AuditTableProps) {
  const { t } = useTranslation('audit');
  const dates = useDates();
  return (
    <div className="card audit-table">
      <table className="table">
        <caption className="vh">{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.at')}</th>
            <th scope="col">{t('table.actor')}</th>
            <th scope="col">{t('table.says')}</th>
            <th scope="col" className="n">
              {t('table.seq')}
            </th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ node: { seq, at, actor, action, says } }) => (
            <tr key={seq}>
              <td className="num audit-at">
                <time dateTime={at}>{dates.moment(at)}</time>
              </td>
              <td className="audit-who">
                <bdi>{actor.name}</bdi>
              </td>
              <th scope="row" className={action.startsWith('access.') ? 'audit-refused' : undefined}>
                <bdi>{says}</bdi>
              </th>
              <td className="n num quiet audit-seq">{t('number', { seq })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
