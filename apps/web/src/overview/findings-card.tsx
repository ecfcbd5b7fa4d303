import { useTranslation } from 'react-i18next';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import type { ReviewOverviewQuery, VerdictKind } from '../graphql/generated/graphql.ts';
import { Card } from '../ui/layout/card.tsx';

type Findings = ReviewOverviewQuery['reviewOverview']['findings'];

const NAMED = ['LOWERED', 'REJECTED', 'BREACHED', 'CONTESTED'] as const;
const isNamed = (verdict: VerdictKind): verdict is (typeof NAMED)[number] => NAMED.some((name) => name === verdict);

/** What reviewers find again and again. */
export function FindingsCard({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('overview');
  if (!findings || findings.findings.length === 0) {
    return (
      <Card title={t('findings.title')}>
        <p className="muted">{t(findings ? 'findings.none' : 'findings.few')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('findings.title')}>
      <p className="sm">{t('findings.says', { companies: findings.companies })}</p>
      <div className="overview-wide" tabIndex={0} role="region" aria-label={t('findings.caption')}>
        <table className="table">
          <caption className="vh">{t('findings.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('findings.part')}</th>
              <th scope="col">{t('findings.finding')}</th>
              <th scope="col" className="n">
                {t('findings.companies')}
              </th>
            </tr>
          </thead>
          <tbody>
            {findings.findings.map(({ subject, subjectId, title, verdict, companies }) => (
              <tr key={`${verdict} ${subject} ${subjectId}`}>
                <th scope="row">
                  <InstrumentText>{title}</InstrumentText>
                </th>
                <td>{isNamed(verdict) && t(`findings.verdicts.${verdict}`)}</td>
                <td className="n">{companies}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
