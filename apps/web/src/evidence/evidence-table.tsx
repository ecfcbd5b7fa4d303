import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { useCatalogue } from '../assessments/use-catalogue.ts';
import type { EvidenceFieldsFragment, EvidenceOfAssessmentsQuery } from '../graphql/generated/graphql.ts';
import { AddEvidence } from './add-evidence.tsx';
import { ChangeEvidence } from './change-evidence.tsx';
import { EvidenceRow } from './evidence-row.tsx';
import { UploadQueue } from './upload-queue.ts';
import { useReplace } from './use-replace.ts';

export interface EvidenceTableProps {
  readonly assessment: EvidenceOfAssessmentsQuery['assessments']['edges'][number]['node'];
  /** Those drawn. */
  readonly items: readonly EvidenceFieldsFragment[];
  /** How many fit what is looked for. */
  readonly of: number;
  readonly canChange: boolean;
  /** Something changed that other rows may show. */
  readonly onMoved: () => void;
}

/** The evidence of one assessment; a row that is changed opens below the table. */
export function EvidenceTable({ assessment, items, of, canChange, onMoved }: EvidenceTableProps) {
  const { id, title, asOf, instrument } = assessment;
  const { t } = useTranslation('evidence');
  const catalogue = useCatalogue(instrument);
  const [open, setOpen] = useState<{ readonly replace: boolean; readonly id: string }>();
  const [queue] = useState(() => new UploadQueue(id));
  const replace = useReplace();
  const opened = items.find((item) => item.id === open?.id);
  const close = () => {
    queue.cancelAll();
    setOpen(undefined);
  };
  const done = () => {
    onMoved();
    close();
  };
  return (
    <section className="card ev-table" aria-labelledby={`evidence-${id}`}>
      <div className="between pad">
        <h2 className="h3" id={`evidence-${id}`}>
          <Link to={paths.assessment(id)}>
            <bdi>{title}</bdi>
          </Link>
        </h2>
        <span className="sm muted">{t('page.count', { count: of })}</span>
      </div>
      <table className="table">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('page.item')}</th>
            <th scope="col">{t('page.shows')}</th>
            <th scope="col">{t('page.date')}</th>
            <th scope="col">{t('page.age')}</th>
            <th scope="col">{t('page.backs')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <EvidenceRow
              key={item.id}
              item={item}
              assessmentId={id}
              asOf={asOf}
              catalogue={catalogue}
              open={open?.id === item.id}
              {...(canChange && { onChange: () => setOpen({ id: item.id, replace: false }) })}
            />
          ))}
        </tbody>
      </table>
      {opened && open?.replace === true && (
        <AddEvidence
          key={`newer:${opened.id}`}
          assessmentId={id}
          queue={queue}
          replaces={opened}
          asOf={asOf}
          onAdded={async (item) => {
            await replace(opened, item);
            onMoved();
          }}
          onClose={close}
        />
      )}
      {opened && open?.replace === false && (
        <ChangeEvidence
          key={opened.id}
          item={opened}
          asOf={asOf}
          onChanged={done}
          onReplace={() => setOpen({ id: opened.id, replace: true })}
          onRemoved={done}
          onClose={close}
        />
      )}
    </section>
  );
}
