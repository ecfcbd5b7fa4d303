import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { SaveDigestHourDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Notice } from '../ui/layout/notice.tsx';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** When the digests of the whole organisation leave. */
export function DigestHour({ hour }: { readonly hour: number }) {
  const { t } = useTranslation('notices');
  const [chosen, setChosen] = useState(hour);
  const [save, { loading, error, data }] = useMutation(SaveDigestHourDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { operationId: crypto.randomUUID(), hour: chosen };
    await save({ variables: { input } }).catch(() => undefined);
  };
  return (
    <form className="digest-hour" onSubmit={(event) => void submit(event)}>
      <Card title={t('choose.hourTitle')}>
        <div className="stack">
          <p className="muted sm">{t('choose.hourSays')}</p>
          {error && <ProblemNotice problem={problemOf(error)} />}
          <Field label={t('choose.hour')}>
            {(links) => (
              <select
                {...links}
                className="input"
                value={chosen}
                onChange={(event) => setChosen(Number(event.target.value))}
              >
                {HOURS.map((each) => (
                  <option key={each} value={each}>
                    {`${String(each).padStart(2, '0')}:00`}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <p>
            <Button type="submit" busy={loading}>
              {loading ? t('choose.saving') : t('choose.hourSave')}
            </Button>
          </p>
          {data?.saveDigestHour.digestHour === chosen && <Notice kind="done" live title={t('choose.hourSaved')} />}
        </div>
      </Card>
    </form>
  );
}
