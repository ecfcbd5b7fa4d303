import { useTranslation } from 'react-i18next';
import type { AssessmentStore } from './assessment-store.ts';

/** What a screening may say: the number of concerns by right, and no score. */
export function ConcernsCard({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation('assessments');
  const { clusters } = store.result;
  return (
    <section className="card" aria-labelledby="concerns">
      <div className="profile-head">
        <h2 id="concerns">{t('concerns.title')}</h2>
        <p className="sm muted">{t('concerns.lead')}</p>
      </div>
      <table className="table concerns">
        <thead>
          <tr>
            <th scope="col">{t('profile.area')}</th>
            <th scope="col" className="n">
              {t('concerns.asked')}
            </th>
            <th scope="col" className="n">
              {t('concerns.concerns')}
            </th>
          </tr>
        </thead>
        <tbody>
          {clusters.map(({ id, because, concerns = 0 }) => (
            <tr key={id} id={`right-${id}`}>
              <th scope="row">{store.catalogue.clusters.get(id)?.title ?? id}</th>
              <td className="n">
                {because.length === 0 ? <span className="quiet">{t('concerns.none')}</span> : because.length}
              </td>
              <td className="n">{because.length === 0 ? null : concerns > 0 ? <b>{concerns}</b> : 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
