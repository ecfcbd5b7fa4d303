import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { fieldSays, problemOf, type ShownProblem } from '../app/problem.ts';
import { SaveSsoDocument, type SsoPartsFragment, type SsoSecondFactor } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { PasswordField } from '../ui/fields/password-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Notice } from '../ui/layout/notice.tsx';

const FACTORS: readonly SsoSecondFactor[] = ['REPORTED', 'ALWAYS', 'NEVER'];

export interface SsoFormProps {
  readonly settings: SsoPartsFragment['settings'];
  readonly onSaved: () => void;
}

export function SsoForm({ settings, onSaved }: SsoFormProps) {
  const { t } = useTranslation('access');
  const [issuer, setIssuer] = useState(settings?.issuer ?? '');
  const [clientId, setClientId] = useState(settings?.clientId ?? '');
  const [clientSecret, setClientSecret] = useState('');
  const [domains, setDomains] = useState(settings?.domains.map(({ domain }) => domain).join(' ') ?? '');
  const [secondFactor, setSecondFactor] = useState<SsoSecondFactor>(settings?.secondFactor ?? 'REPORTED');
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'issuer' | 'clientId' | 'clientSecret' | 'domains'>();
  const [save, { loading }] = useMutation(SaveSsoDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setSaved(false);
    setProblem(undefined);
    const complete = show({
      ...(!/^https?:\/\/\S+$/.test(issuer.trim()) && { issuer: t('sso.issuerFault') }),
      ...(clientId.trim() === '' && { clientId: t('sso.clientIdFault') }),
    });
    if (!complete) return;
    const input = {
      operationId: crypto.randomUUID(),
      issuer: issuer.trim(),
      clientId: clientId.trim(),
      clientSecret: clientSecret === '' ? null : clientSecret,
      secondFactor,
      domains: domains
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((domain) => domain !== ''),
    };
    try {
      await save({ variables: { input } });
      setClientSecret('');
      setSaved(true);
      onSaved();
    } catch (error) {
      const refusal = problemOf(error);
      const says = {
        clientSecret: fieldSays(refusal, 'clientSecret'),
        issuer: fieldSays(refusal, 'issuer'),
        domains: fieldSays(refusal, 'domains'),
      };
      if (show(says)) setProblem(refusal);
    }
  };

  return (
    <form ref={form} className="access-form" noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProblemNotice problem={problem} />}
      {saved && <Notice kind="done" live title={t('sso.saved')} />}
      <TextField
        label={t('sso.issuer')}
        help={t('sso.issuerHelp')}
        name="issuer"
        type="url"
        required
        value={issuer}
        error={errors.issuer}
        onChange={(value) => {
          clear('issuer');
          setIssuer(value);
        }}
      />
      <TextField
        label={t('sso.clientId')}
        name="clientId"
        autoComplete="off"
        required
        value={clientId}
        error={errors.clientId}
        onChange={(value) => {
          clear('clientId');
          setClientId(value);
        }}
      />
      <PasswordField
        label={t('sso.clientSecret')}
        help={`${t('sso.clientSecretHelp')}${settings ? ` ${t('sso.clientSecretKept')}` : ''}`}
        name="clientSecret"
        autoComplete="new-password"
        value={clientSecret}
        error={errors.clientSecret}
        onChange={(value) => {
          clear('clientSecret');
          setClientSecret(value);
        }}
      />
      <TextField
        label={t('sso.domains')}
        help={t('sso.domainsHelp')}
        name="domains"
        value={domains}
        error={errors.domains}
        onChange={(value) => {
          clear('domains');
          setDomains(value);
        }}
      />
      <Field label={t('sso.secondFactor')}>
        {(links) => (
          <select
            {...links}
            className="input"
            value={secondFactor}
            onChange={(event) => setSecondFactor(event.target.value as SsoSecondFactor)}
          >
            {FACTORS.map((factor) => (
              <option key={factor} value={factor}>
                {t(`sso.factors.${factor}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <Button look="main" type="submit" busy={loading}>
          {loading ? t('sso.busy') : t('sso.save')}
        </Button>
      </p>
    </form>
  );
}
