import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { LanguageChoice } from '../app/language-choice.tsx';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { client } from '../graphql/client.ts';
import { SaveProfileDocument, SessionDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Card } from '../ui/layout/card.tsx';
import { Notice } from '../ui/layout/notice.tsx';

/** The name others see, and the language of the pages. */
export function NameCard() {
  const { t } = useTranslation('privacy');
  const { viewer, workspace } = useSession();
  const revalidator = useRevalidator();
  const [name, setName] = useState(viewer.name);
  const [save, { loading, error, data }] = useMutation(SaveProfileDocument);
  const { form, errors, show, clear } = useFieldErrors<'name'>();
  const saved = data?.saveProfile.name === name.trim() && viewer.name === name.trim();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!show(name.trim() === '' ? { name: t('account.nameMissing') } : {})) return;
    const done = await save({ variables: { input: { name } } }).catch(() => undefined);
    if (!done?.data) return;
    await client.query({ query: SessionDocument, fetchPolicy: 'network-only' });
    await revalidator.revalidate();
  };

  return (
    <Card title={t('account.about')}>
      <form ref={form} noValidate className="stack" onSubmit={(event) => void submit(event)}>
        {error && <ProblemNotice problem={problemOf(error)} />}
        <TextField
          label={t('account.name')}
          help={t('account.nameHelp')}
          autoComplete="name"
          value={name}
          error={errors.name}
          onChange={(value) => {
            clear('name');
            setName(value);
          }}
        />
        <LanguageChoice localMode={workspace.localMode} />
        <p>
          <Button look="main" type="submit" busy={loading}>
            {loading ? t('account.saving') : t('account.save')}
          </Button>
        </p>
        {saved && <Notice kind="done" live title={t('account.saved')} />}
      </form>
    </Card>
  );
}
