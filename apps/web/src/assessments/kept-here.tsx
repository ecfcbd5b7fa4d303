import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { deviceStore } from '../device/device.ts';
import { Card } from '../ui/layout/card.tsx';
import type { AssessmentCopy } from './assessment-store.ts';

/** Without network: the assessments that this device can open. */
export function KeptHere() {
  const { t } = useTranslation('assessments');
  const [kept, setKept] = useState<readonly { readonly id: string; readonly title: string }[]>([]);
  useEffect(() => {
    let wanted = true;
    void deviceStore()
      ?.all<AssessmentCopy>('assessment')
      .then((found) => wanted && setKept(found.map(({ id, value }) => ({ id, title: value.loaded.title }))));
    return () => {
      wanted = false;
    };
  }, []);
  if (kept.length === 0) return null;
  return (
    <Card title={t('keptHere.title')}>
      <p>{t('keptHere.says')}</p>
      <ul>
        {kept.map(({ id, title }) => (
          <li key={id}>
            <Link to={paths.assessment(id)}>
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
