import { useMutation } from '@apollo/client/react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { fieldSays, problemOf, type ShownProblem } from '../app/problem.ts';
import { InviteMemberDocument, type Role } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Card } from '../ui/layout/card.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { OneTimeLink } from './one-time-link.tsx';
import { RoleField } from './role-field.tsx';

export interface InviteCardProps {
  readonly roles: readonly Role[];
  readonly onChange: () => void;
}

export function InviteCard({ roles, onChange }: InviteCardProps) {
  const { t } = useTranslation('people');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>(roles[0] ?? 'CONTRIBUTOR');
  const [sent, setSent] = useState<{ email: string; link: string | null }>();
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'email'>();
  const [invite, { loading }] = useMutation(InviteMemberDocument);
  // A retry of the same invitation keeps its id, so that it is sent once.
  const operationId = useRef(crypto.randomUUID());

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setProblem(undefined);
    setSent(undefined);
    if (!show({ ...(!/^\S+@\S+\.\S+$/.test(email.trim()) && { email: t('invite.emailFault') }) })) return;
    try {
      const { data } = await invite({
        variables: { input: { operationId: operationId.current, email: email.trim(), role } },
      });
      operationId.current = crypto.randomUUID();
      setSent({ email: email.trim(), link: data?.inviteMember.link ?? null });
      setEmail('');
      onChange();
    } catch (error) {
      const refusal = problemOf(error);
      if (refusal.code !== 'OFFLINE') operationId.current = crypto.randomUUID();
      if (show({ email: fieldSays(refusal, 'email') })) setProblem(refusal);
    }
  };

  return (
    <Card title={t('invite.title')}>
      <p className="muted sm">{t('invite.says')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <form ref={form} className="people-invite" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('invite.email')}
          name="email"
          type="email"
          autoComplete="off"
          required
          maxLength={200}
          value={email}
          error={errors.email}
          onChange={(value) => {
            clear('email');
            setEmail(value);
          }}
        />
        <RoleField label={t('invite.role')} roles={roles} value={role} onChange={setRole} />
        <Button look="main" type="submit" busy={loading}>
          {loading ? t('invite.busy') : t('invite.send')}
        </Button>
      </form>
      {sent && sent.link === null && <Notice kind="done" live title={t('invite.sent', { email: sent.email })} />}
      {sent?.link && <OneTimeLink email={sent.email} link={sent.link} />}
    </Card>
  );
}
