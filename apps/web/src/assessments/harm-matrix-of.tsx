import { useTranslation } from 'react-i18next';
import { riskLevel } from '#libs/scoring';
import { HarmMatrix, type MatrixCell, type MatrixHarm } from '../ui/charts/harm-matrix.tsx';
import type { RankedHarm } from './rank-harms.ts';

export interface HarmMatrixOfProps {
  readonly titleOf: (harmId: string) => string;
  readonly harms: readonly RankedHarm[];
  /** The cell whose harms alone are listed; a cell is a button where this can be changed. */
  readonly chosen?: MatrixCell;
  readonly onChoose?: (cell: MatrixCell | undefined) => void;
}

/** The harm matrix of one assessment, each number leading to its harm on the same page. */
export function HarmMatrixOf({ titleOf, harms, chosen, onChoose }: HarmMatrixOfProps) {
  const { t } = useTranslation(['assessments', 'harms']);
  const levels = { low: t('risk.low'), medium: t('risk.medium'), high: t('risk.high'), critical: t('risk.critical') };
  const four = (key: 'severity' | 'likelihood') =>
    [t(`${key}.1`), t(`${key}.2`), t(`${key}.3`), t(`${key}.4`)] as const;
  const items = harms.map((harm): MatrixHarm => ({
    id: harm.id,
    number: harm.number,
    title: titleOf(harm.id),
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
      choice={
        onChoose && {
          chosen,
          onChoose,
          name: ({ severity, likelihood }, count) =>
            t('matrix.cell', {
              level: levels[riskLevel(severity, likelihood)],
              severity: t(`severity.${severity}`),
              likelihood: t(`likelihood.${likelihood}`),
              count,
            }),
        }
      }
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
