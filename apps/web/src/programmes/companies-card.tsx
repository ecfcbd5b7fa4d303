import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import { useDates } from '../assessments/use-dates.ts';
import {
  CreateJoinCodeDocument,
  RevokeJoinCodeDocument,
  type ProgrammeFieldsFragment,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { MarkConflict } from './mark-conflict.tsx';

export interface CompaniesCardProps {
  readonly programme: ProgrammeFieldsFragment;
  readonly onChange: () => void;
}

const CODE_DAYS = 30;

/** Companies that take part, and codes for those that are to join. */
export function CompaniesCard({ programme, onChange }: CompaniesCardProps) {
  const { t } = useTranslation('programmes');
  const { day } = useDates();
  const { companies, codes, mayManage } = programme;
  const [revoke] = useMutation(RevokeJoinCodeDocument);
  const { busy, problem, run } = useAct();
  const working = codes.filter(({ works }) => works);
  return (
    <Card title={t('companies.title')}>
      {problem && <ProblemNotice problem={problem} />}
      {companies.length === 0 && <p className="muted">{t('companies.none')}</p>}
      <ul className="programme-list">
        {companies.map(({ id, name, joinedAt, leftAt }) => (
          <li key={id}>
            <span>
              <bdi>{name}</bdi>{' '}
              <span className="muted">
                {leftAt === null
                  ? t('companies.joined', { day: day(joinedAt) })
                  : t('companies.left', { day: day(leftAt) })}
              </span>
            </span>
            {mayManage && leftAt === null && <MarkConflict programme={programme} company={{ id, name }} />}
          </li>
        ))}
      </ul>
      {mayManage && <NewCode programmeId={programme.id} onChange={onChange} />}
      {working.length > 0 && (
        <>
          <h3 className="h4">{t('codes.title')}</h3>
          <ul className="programme-list">
            {working.map(({ id: joinCodeId, company, usesLeft, expiresAt }) => (
              <li key={joinCodeId}>
                <span>
                  <bdi>{company === '' ? t('codes.anybody') : company}</bdi>{' '}
                  <span className="muted">{t('codes.facts', { count: usesLeft, day: day(expiresAt) })}</span>
                </span>
                <Button
                  small
                  look="bare"
                  busy={busy}
                  aria-label={t('codes.revokeOf', { company: company === '' ? t('codes.anybody') : company })}
                  onClick={() =>
                    void run((operationId) => revoke({ variables: { input: { joinCodeId, operationId } } }))
                  }
                >
                  {t('codes.revoke')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function NewCode({ programmeId, onChange }: { readonly programmeId: string; readonly onChange: () => void }) {
  const { t } = useTranslation('programmes');
  const [company, setCompany] = useState('');
  const [uses, setUses] = useState('1');
  const [code, setCode] = useState<string>();
  const [create] = useMutation(CreateJoinCodeDocument);
  const { busy, problem, run } = useAct();
  const make = () =>
    void run(async (operationId) => {
      const input = {
        programmeId,
        operationId,
        company,
        uses: Math.max(1, Math.trunc(Number(uses)) || 1),
        days: CODE_DAYS,
      };
      const { data } = await create({ variables: { input } });
      setCode(data?.createJoinCode.code ?? undefined);
      setCompany('');
      onChange();
    });
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <div className="programme-add">
        <TextField label={t('codes.company')} maxLength={200} value={company} onChange={setCompany} />
        <TextField label={t('codes.uses')} type="number" min={1} max={500} value={uses} onChange={setUses} />
        <Button busy={busy} onClick={make}>
          {t('codes.make')}
        </Button>
      </div>
      {code !== undefined && (
        <Notice kind="attention" live title={t('codes.shown')}>
          <p>
            <code className="programme-code">{code}</code>
          </p>
          <p>{t('codes.shownSays', { count: CODE_DAYS })}</p>
        </Notice>
      )}
    </>
  );
}
