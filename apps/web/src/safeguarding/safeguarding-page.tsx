import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Card } from '../ui/layout/card.tsx';
import { Page } from '../ui/layout/page.tsx';
import { AlertCard } from './alert-card.tsx';
import { seenIn } from './seen-in.ts';
import './safeguarding.css';

/** What to do where a child may be in danger: general steps, no law of any country and no details of any child. */
export function SafeguardingPage() {
  const { t } = useTranslation('safeguarding');
  const [search] = useSearchParams();
  const from = search.get('from') ?? '';
  const about = seenIn(from);
  return (
    <Page title={t('title')} lead={t('lead')} narrow>
      <div className="danger">
        <AlertCard about={about} />
        <Card title={t('steps.title')}>
          <ul>
            <li>{t('steps.emergency')}</li>
            <li>{t('steps.helpline')}</li>
            <li>{t('steps.police')}</li>
          </ul>
        </Card>
        <Card title={t('images.title')}>
          <ul>
            <li>{t('images.never')}</li>
            <li>{t('images.hotline')}</li>
            <li>{t('images.keep')}</li>
          </ul>
        </Card>
        <Card title={t('duty.title')}>
          <p>{t('duty.says')}</p>
          <p>{t('duty.note')}</p>
        </Card>
        {about && (
          <p>
            <Link to={from}>{t('back')}</Link>
          </p>
        )}
      </div>
    </Page>
  );
}
