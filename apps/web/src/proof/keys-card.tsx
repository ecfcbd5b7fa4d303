import { useTranslation } from 'react-i18next';
import { fingerprint, type KnownKey } from '#libs/proof';
import { files } from '../app/paths.ts';
import { Card } from '../ui/layout/card.tsx';
import { useDay } from './use-day.ts';

/** The keys that people compare fingerprints with; null where they could not be loaded. */
export function KeysCard({ keys }: { readonly keys: readonly KnownKey[] | null | undefined }) {
  const { t } = useTranslation('proof');
  const day = useDay();
  return (
    <Card title={t('keys.title')}>
      <p className="sm muted">{t('keys.says')}</p>
      {keys === null && <p role="status">{t('keys.failed')}</p>}
      {keys && (
        <div className="proof-keys">
          <table className="table">
            <caption className="sr">{t('keys.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('keys.key')}</th>
                <th scope="col">{t('keys.from')}</th>
                <th scope="col">{t('keys.until')}</th>
              </tr>
            </thead>
            <tbody>
              {keys.map(({ keyId, from, until }) => (
                <tr key={keyId}>
                  <th scope="row" className="num" translate="no">
                    {fingerprint(keyId)}
                  </th>
                  <td>{from ? day(from) : ''}</td>
                  <td>{until ? day(until) : t('keys.now')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="sm">
        <a href={files.keys} download="keys.json">
          {t('keys.download')}
        </a>
      </p>
      <p className="sm">
        {t('keys.offline')} <code translate="no">npx opencria verify report.pdf --key keys.json</code>
      </p>
    </Card>
  );
}
