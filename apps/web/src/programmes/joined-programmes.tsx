import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { useDates } from '../assessments/use-dates.ts';
import {
  EnrolmentsDocument,
  JoinProgrammeDocument,
  LeaveProgrammeDocument,
  type EnrolmentsQuery,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';

/** What a company takes part in, and joining with a code. */
export function JoinedProgrammes() {
  const { t } = useTranslation('programmes');
  const { data, error, refetch } = useQuery(EnrolmentsDocument, { fetchPolicy: 'cache-and-network' });
  const mayJoin = useMay('submission.request');
  const reload = () => void refetch();
  return (
    <Page narrow title={t('title')} lead={t('joined.lead')}>
      <div className="stack">
        {error && !data && <ProblemNotice problem={problemOf(error)} onRetry={reload} />}
        {!data && !error && <Skeleton cards lines={3} />}
        {mayJoin && <JoinCard onChange={reload} />}
        {data?.enrolments.length === 0 && <EmptyState says={t('joined.none')} />}
        {data?.enrolments.map((enrolment) => (
          <Joined key={enrolment.programmeId} enrolment={enrolment} onChange={reload} />
        ))}
      </div>
    </Page>
  );
}

function JoinCard({ onChange }: { readonly onChange: () => void }) {
  const { t } = useTranslation('programmes');
  const [code, setCode] = useState('');
  const [joined, setJoined] = useState<string>();
  const [join] = useMutation(JoinProgrammeDocument);
  const { busy, problem, run } = useAct();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setJoined(undefined);
    await run(async (operationId) => {
      const { data } = await join({ variables: { input: { code, operationId } } });
      setJoined(data?.joinProgramme.name);
      setCode('');
      onChange();
    });
  };
  return (
    <Card title={t('joined.join')}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {problem && <ProblemNotice problem={problem} />}
        <TextField
          label={t('joined.code')}
          help={t('joined.codeHelp')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={code}
          onChange={setCode}
        />
        <p>
          <Button look="main" type="submit" busy={busy} disabled={code.trim() === ''}>
            {t('joined.send')}
          </Button>
        </p>
        {joined !== undefined && <Notice kind="done" live title={t('joined.done', { name: joined })} />}
      </form>
    </Card>
  );
}

interface JoinedProps {
  readonly enrolment: EnrolmentsQuery['enrolments'][number];
  readonly onChange: () => void;
}

function Joined({ enrolment, onChange }: JoinedProps) {
  const { t } = useTranslation('programmes');
  const { day } = useDates();
  const [asking, setAsking] = useState(false);
  const [leave] = useMutation(LeaveProgrammeDocument);
  const { busy, problem, run } = useAct();
  const { programmeId, name, description, bodyName, joinedAt, closesOn, promisedDays, open, mayLeave } = enrolment;
  const go = async () => {
    await run((operationId) => leave({ variables: { input: { programmeId, operationId } } }));
    setAsking(false);
    onChange();
  };
  return (
    <Card title={name}>
      <p className="sm muted">
        {t('joined.facts', { body: bodyName, day: day(joinedAt) })} {t('joined.promise', { count: promisedDays })}
      </p>
      {description !== '' && <p className="programme-text">{description}</p>}
      <p className="row">
        <span className="chip line">{t(open ? 'state.OPEN' : 'joined.notOpen')}</span>
        {closesOn && <span>{t('closes', { day: day(closesOn) })}</span>}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      {mayLeave && (
        <p>
          <Button small aria-label={t('joined.leaveOf', { name })} onClick={() => setAsking(true)}>
            {t('joined.leave')}
          </Button>
        </p>
      )}
      <Dialog title={t('joined.leaveTitle', { name })} open={asking} onClose={() => setAsking(false)}>
        <p>{t('joined.leaveSays', { body: bodyName })}</p>
        <div className="row">
          <Button look="danger" busy={busy} onClick={() => void go()}>
            {t('joined.leave')}
          </Button>
          <Button look="bare" onClick={() => setAsking(false)}>
            {t('keep')}
          </Button>
        </div>
      </Dialog>
    </Card>
  );
}
