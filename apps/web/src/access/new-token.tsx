import { useMutation } from '@apollo/client/react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { fieldSays, problemOf, type ShownProblem } from '../app/problem.ts';
import { CreateApiTokenDocument, type TokenScope } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { CheckGroup } from '../ui/fields/check-group.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { ShownToken } from './shown-token.tsx';

const SCOPES: readonly TokenScope[] = [
  'READ_ASSESSMENTS',
  'WRITE_PRODUCTS',
  'WRITE_ANSWERS',
  'WRITE_EVIDENCE',
  'WRITE_ACTIONS',
  'READ_REPORTS',
  'READ_AUDIT',
];
const DAYS = [7, 30, 90, 180, 365] as const;

export function NewToken({ onMade }: { readonly onMade: () => void }) {
  const { t } = useTranslation('access');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly TokenScope[]>([]);
  const [days, setDays] = useState<number>(90);
  const [made, setMade] = useState<{ name: string; secret: string }>();
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'name' | 'scopes'>();
  const [create, { loading }] = useMutation(CreateApiTokenDocument);
  // A retry of the same token keeps its id, so that it is made once.
  const operationId = useRef(crypto.randomUUID());

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setMade(undefined);
    setProblem(undefined);
    const complete = show({
      ...(name.trim() === '' && { name: t('tokens.nameFault') }),
      ...(scopes.length === 0 && { scopes: t('tokens.scopesFault') }),
    });
    if (!complete) return;
    try {
      const input = { operationId: operationId.current, name: name.trim(), scopes: [...scopes], days };
      const { data } = await create({ variables: { input } });
      operationId.current = crypto.randomUUID();
      const secret = data?.createApiToken.secret;
      if (secret) setMade({ name: name.trim(), secret });
      setName('');
      setScopes([]);
      onMade();
    } catch (error) {
      const refusal = problemOf(error);
      if (refusal.code !== 'OFFLINE') operationId.current = crypto.randomUUID();
      if (show({ name: fieldSays(refusal, 'name') })) setProblem(refusal);
    }
  };

  return (
    <form ref={form} className="access-form" noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProblemNotice problem={problem} />}
      {made && <ShownToken {...made} />}
      <TextField
        label={t('tokens.name')}
        name="name"
        autoComplete="off"
        required
        maxLength={80}
        value={name}
        error={errors.name}
        onChange={(value) => {
          clear('name');
          setName(value);
        }}
      />
      <CheckGroup
        legend={t('tokens.scopes')}
        error={errors.scopes}
        options={SCOPES.map((value) => ({ value, label: t(`tokens.scope.${value}`) }))}
        values={scopes}
        onChange={(values) => {
          clear('scopes');
          setScopes(SCOPES.filter((scope) => values.includes(scope)));
        }}
      />
      <Field label={t('tokens.days')}>
        {(links) => (
          <select {...links} className="input" value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {DAYS.map((each) => (
              <option key={each} value={each}>
                {t('tokens.dayCount', { days: each })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <Button look="main" type="submit" busy={loading}>
          {loading ? t('tokens.busy') : t('tokens.create')}
        </Button>
      </p>
    </form>
  );
}
