import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import {
  NoticeSettingsDocument,
  SaveNoticePreferencesDocument,
  type NoticeSettingsFieldsFragment,
} from '../graphql/generated/graphql.ts';
import { CalendarCard } from '../outward/calendar-card.tsx';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { DigestHour } from './digest-hour.tsx';
import { KindsTable, type Kind } from './kinds-table.tsx';
import './notices.css';

const GROUPS = ['ACTIONS', 'QUESTIONS', 'REVIEWS'] as const;

export function NoticeSettingsPage() {
  const { t } = useTranslation('notices');
  const { data, error, refetch } = useQuery(NoticeSettingsDocument, { fetchPolicy: 'network-only' });
  const settings = data?.noticeSettings;
  const mayShare = useMay('calendar.share');
  return (
    <Page
      narrow
      title={t('choose.title')}
      lead={t('choose.lead')}
      crumbs={[{ title: t('title'), to: paths.inbox }, { title: t('choose.title') }]}
    >
      {error && !settings && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!settings && !error && <Skeleton cards lines={4} />}
      {settings && <Choices settings={settings} />}
      {mayShare && (
        <div className="digest-hour">
          <CalendarCard />
        </div>
      )}
      {settings?.mailIsSet && settings.mayChangeHour && <DigestHour hour={settings.digestHour} />}
    </Page>
  );
}

function Choices({ settings }: { readonly settings: NoticeSettingsFieldsFragment }) {
  const { t } = useTranslation(['notices', 'app']);
  const [kinds, setKinds] = useState<readonly Kind[]>(settings.events);
  const [language, setLanguage] = useState(settings.language);
  const [saved, setSaved] = useState(false);
  const [save, { loading, error }] = useMutation(SaveNoticePreferencesDocument);

  const change = (changed: Kind) => {
    setSaved(false);
    setKinds(kinds.map((kind) => (kind.event === changed.event ? changed : kind)));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const events = kinds.map(({ event: kind, inApp, mail }) => ({ event: kind, inApp, mail }));
    const input = { operationId: crypto.randomUUID(), language, events };
    const done = await save({ variables: { input } }).catch(() => undefined);
    setSaved(done?.data !== undefined);
  };
  return (
    <form className="card pad notice-form" onSubmit={(event) => void submit(event)}>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {!settings.mailIsSet && <Notice title={t('choose.noMail')} />}
      {GROUPS.map((group) => ({ group, of: kinds.filter((kind) => kind.group === group) }))
        .filter(({ of }) => of.length > 0)
        .map(({ group, of }) => (
          <KindsTable
            key={group}
            title={t(`choose.group.${group}`)}
            kinds={of}
            withMail={settings.mailIsSet}
            onChange={change}
          />
        ))}
      {settings.mailIsSet && settings.languages.length > 1 && (
        <Field label={t('choose.language')}>
          {(links) => (
            <select
              {...links}
              className="input"
              value={language}
              onChange={(event) => {
                setSaved(false);
                setLanguage(event.target.value);
              }}
            >
              {settings.languages.map(({ code }) => (
                <option key={code} value={code}>
                  {t(`app:language.${code}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <p>
        <Button look="main" type="submit" busy={loading}>
          {loading ? t('choose.saving') : t('choose.save')}
        </Button>
      </p>
      {saved && <Notice kind="done" live title={t('choose.saved')} />}
    </form>
  );
}
