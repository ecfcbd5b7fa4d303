import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Brand } from '../app/brand.tsx';
import { Limits } from '../app/limits.tsx';
import { paths } from '../app/paths.ts';
import { Card } from '../ui/layout/card.tsx';
import { Page } from '../ui/layout/page.tsx';
import { CheckResult } from './check-result.tsx';
import { DropFile } from './drop-file.tsx';
import { KeysCard } from './keys-card.tsx';
import { useCheck } from './use-check.ts';
import { useKeys } from './use-keys.ts';
import './proof.css';

/** Open to everybody: whoever was handed a report can check it without an account, and without giving it away. */
export function VerifyPage() {
  const { t } = useTranslation('proof');
  const keys = useKeys();
  const [check, start] = useCheck();
  return (
    <div className="proof">
      <header className="bar">
        <Brand />
        <div className="end">
          <Link to={paths.signIn}>{t('signIn')}</Link>
        </div>
      </header>
      <Page title={t('title')} lead={t('lead')} narrow>
        <div className="proof-cards">
          <Card>
            <p className="b">{t('local')}</p>
            <DropFile onFile={start} />
            <CheckResult check={check} keys={keys ?? null} />
          </Card>
          <KeysCard keys={keys} />
          <Limits />
        </div>
      </Page>
    </div>
  );
}
