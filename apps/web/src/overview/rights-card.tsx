import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import type { GroupKind, ReviewOverviewQuery } from '../graphql/generated/graphql.ts';
import { countryName } from '../products/markets.ts';
import { Segmented } from '../ui/fields/segmented.tsx';
import { Card } from '../ui/layout/card.tsx';

type Rights = NonNullable<ReviewOverviewQuery['reviewOverview']['rights']>;

const KINDS: readonly GroupKind[] = ['TECHNOLOGY', 'COUNTRY'];

/** Rights from the lowest mean up, with the groups that can be shown beside all companies. */
export function RightsCard({ rights }: { readonly rights: Rights | null | undefined }) {
  const { t } = useTranslation('overview');
  const [kind, setKind] = useState<GroupKind>('TECHNOLOGY');
  if (!rights) {
    return (
      <Card title={t('rights.title')}>
        <p className="muted">{t('rights.few')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('rights.title')}>
      <p className="sm">{t('rights.says', { companies: rights.companies })}</p>
      <Segmented
        name="rights-by"
        label={t('rights.by')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`rights.${value}`) }))}
        onChange={setKind}
      />
      <RightsTable rights={rights} kind={kind} />
      <p className="xs muted">
        {t('rights.rule')} {rights.leftOut > 0 && t('rights.leftOut', { count: rights.leftOut })}
      </p>
    </Card>
  );
}

function RightsTable({ rights, kind }: { readonly rights: Rights; readonly kind: GroupKind }) {
  const { t, i18n } = useTranslation('overview');
  const shown = rights.groups.flatMap((group, place) => (group.kind === kind ? [{ ...group, place }] : []));
  const nameOf = ({ name }: { readonly name: string }) =>
    kind === 'COUNTRY' ? countryName(name, i18n.language) : name;
  return (
    <div className="overview-wide" tabIndex={0} role="region" aria-label={t('rights.caption')}>
      <table className="table rights-means">
        <caption className="vh">{t('rights.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rights.right')}</th>
            <th scope="col">{t('rights.all')}</th>
            {shown.map((group) => (
              <th scope="col" key={group.id}>
                {t('rights.group', { name: nameOf(group), count: group.companies })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rights.rights.map((right) => (
            <tr key={right.id}>
              <th scope="row">
                <InstrumentText>{right.title}</InstrumentText>
              </th>
              <Mean value={right.all} />
              {shown.map(({ id, place }) => (
                <Mean key={id} value={right.groups[place] ?? null} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className="sm muted">{t('rights.noGroups')}</p>}
    </div>
  );
}

function Mean({ value }: { readonly value: number | null }) {
  const { t, i18n } = useTranslation('overview');
  if (value === null) return <td className="xs quiet">{t('rights.hidden')}</td>;
  return (
    <td>
      <span className="mean" style={{ '--mean': value } as CSSProperties}>
        <b className="num">{value.toLocaleString(i18n.language, { minimumFractionDigits: 1 })}</b>
        <i aria-hidden="true" />
      </span>
    </td>
  );
}
