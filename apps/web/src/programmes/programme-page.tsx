import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { useDates } from '../assessments/use-dates.ts';
import {
  MoveProgrammeDocument,
  ProgrammeDocument,
  type ProgrammeFieldsFragment,
} from '../graphql/generated/graphql.ts';
import { countryName } from '../products/markets.ts';
import { Button } from '../ui/fields/button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { CompaniesCard } from './companies-card.tsx';
import { LettersCard } from './letters-card.tsx';
import { ProgrammeForm } from './programme-form.tsx';
import { ReviewersCard } from './reviewers-card.tsx';
import './programmes.css';

export function ProgrammePage() {
  return useMay('programme.read') ? <Loaded /> : <NotFoundPage />;
}

function Loaded() {
  const { t } = useTranslation('programmes');
  const { programmeId = '' } = useParams();
  const { data, error, refetch } = useQuery(ProgrammeDocument, {
    variables: { id: programmeId },
    fetchPolicy: 'cache-and-network',
  });
  const reload = () => void refetch();
  if (data) return <Programme programme={data.programme} onChange={reload} />;
  return (
    <Page title={t('title')}>
      {error ? <ProblemNotice problem={problemOf(error)} onRetry={reload} /> : <Skeleton cards lines={4} />}
    </Page>
  );
}

export interface ProgrammeProps {
  readonly programme: ProgrammeFieldsFragment;
  readonly onChange: () => void;
}

/** One programme: its terms, who reviews, which companies take part, the words of its letters. */
function Programme({ programme, onChange }: ProgrammeProps) {
  const { t } = useTranslation('programmes');
  const [editing, setEditing] = useState(false);
  const [move] = useMutation(MoveProgrammeDocument);
  const { busy, problem, run } = useAct();
  const { id: programmeId, name, state, moves, mayManage } = programme;
  return (
    <Page
      title={name}
      crumbs={[{ title: t('title'), to: paths.programmes }, { title: name }]}
      lead={t(`says.${state}`)}
      actions={moves.map((to) => (
        <Button
          key={to}
          look={to === 'OPEN' ? 'main' : 'plain'}
          busy={busy}
          onClick={() =>
            void run((operationId) => move({ variables: { input: { programmeId, operationId, to } } })).then(onChange)
          }
        >
          {t(to === 'OPEN' ? 'move.OPEN' : 'move.CLOSED')}
        </Button>
      ))}
    >
      <div className="stack programmes">
        {problem && <ProblemNotice problem={problem} />}
        {editing ? (
          <Card title={t('terms.title')}>
            <ProgrammeForm programme={programme} onDone={() => setEditing(false)} />
          </Card>
        ) : (
          <Terms programme={programme} {...(mayManage && { onEdit: () => setEditing(true) })} />
        )}
        <ReviewersCard programme={programme} />
        <CompaniesCard programme={programme} onChange={onChange} />
        {mayManage && <LettersCard programme={programme} />}
      </div>
    </Page>
  );
}

function Terms({ programme, onEdit }: { readonly programme: ProgrammeFieldsFragment; readonly onEdit?: () => void }) {
  const { t, i18n } = useTranslation('programmes');
  const { day } = useDates();
  const { description, instruments, countries, opensOn, closesOn, promisedDays, state } = programme;
  const facts = [
    [t('terms.state'), t(`state.${state}`)],
    [t('form.instruments'), instruments.join(', ')],
    [
      t('form.countries'),
      countries.length === 0
        ? t('terms.everywhere')
        : countries.map((code) => countryName(code, i18n.language)).join(', '),
    ],
    [
      t('terms.dates'),
      [t('opens', { day: day(opensOn) }), closesOn && t('closes', { day: day(closesOn) })].filter(Boolean).join(' '),
    ],
    [t('terms.promise'), t('terms.days', { count: promisedDays })],
  ];
  return (
    <Card title={t('terms.title')}>
      {description !== '' && <p className="programme-text">{description}</p>}
      <dl className="programme-facts">
        {facts.map(([title, says]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {onEdit && (
        <p>
          <Button small onClick={onEdit}>
            {t('terms.edit')}
          </Button>
        </p>
      )}
    </Card>
  );
}
