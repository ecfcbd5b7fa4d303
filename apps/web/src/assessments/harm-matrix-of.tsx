import { useTranslation } from 'react-i18next';
import { riskLevel } from '#libs/scoring';
import { HarmMatrix, type MatrixHarm } from '../ui/charts/harm-matrix.tsx';
import type { Catalogue } from './catalogue.ts';
import type { RankedHarm } from './rank-harms.ts';

/** The harm matrix of one assessment, each number leading to its harm on the same page. */
export function HarmMatrixOf({
  catalogue,
  harms,
}: {
  readonly catalogue: Catalogue;
  readonly harms: readonly RankedHarm[];
}) {
  const { t } = useTranslation('assessments');
  const levels = { low: t('risk.low'), medium: t('risk.medium'), high: t('risk.high'), critical: t('risk.critical') };
  const four = (key: 'severity' | 'likelihood') =>
    [t(`${key}.1`), t(`${key}.2`), t(`${key}.3`), t(`${key}.4`)] as const;
  const items = harms.map((harm): MatrixHarm => ({
    id: harm.id,
    number: harm.number,
    title: catalogue.harms.get(harm.id)?.title ?? harm.id,
    severity: harm.residualSeverity,
    likelihood: harm.residualLikelihood,
    wasSeverity: harm.severity,
    wasLikelihood: harm.ratings.likelihood,
    level: harm.residual,
    was: harm.inherent,
  }));
  return (
    <HarmMatrix
      harms={items}
      levelAt={riskLevel}
      hrefOf={(harm) => `#harm-${harm.id}`}
      words={{
        name: t('matrix.name'),
        severity: four('severity'),
        likelihood: four('likelihood'),
        axis: t('matrix.axis'),
        levels,
        left: ({ number, title, level }) => t('matrix.left', { number, title, level: levels[level] }),
        before: ({ number }) => t('matrix.before', { number }),
        asTable: t('matrix.asTable'),
        harm: t('matrix.harm'),
        beforeHead: t('matrix.beforeHead'),
        leftHead: t('matrix.leftHead'),
      }}
    />
  );
}
