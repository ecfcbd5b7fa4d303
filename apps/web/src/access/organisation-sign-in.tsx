import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProblemNotice } from '../app/problem-notice.tsx';
import type { ShownProblem } from '../app/problem.ts';
import { returnPath } from '../app/session.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { signInAddress } from './sign-in-address.ts';

const OUTCOMES = ['failed', 'refused', 'factor-missing'] as const;

/** The way to the sign-in service of one's organisation: by the domain of the own address, or by its own link. */
export function OrganisationSignIn() {
  const { t } = useTranslation('access');
  const [search] = useSearchParams();
  const organisation = search.get('organisation');
  const outcome = OUTCOMES.find((each) => each === search.get('sso'));
  const [open, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'whose'>();
  const field = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (open) field.current?.querySelector('input')?.focus();
  }, [open]);

  const leave = async (whose: string) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const reply = await signInAddress(whose, returnPath(search));
    if ('location' in reply) return window.location.assign(reply.location);
    setBusy(false);
    setProblem(reply);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (show({ ...(!email.includes('@') && { whose: t('signIn.emailFault') }) })) void leave(email.trim());
  };

  return (
    <section className="card gate-form" aria-label={t('signIn.open')}>
      {outcome && (
        <Notice kind="error" live title={t(`signIn.${outcome}`)}>
          {t(`signIn.${outcome}Says`)}
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {!open && (
        <Button wide busy={busy} onClick={() => (organisation ? void leave(organisation) : setOpen(true))}>
          {t('signIn.open')}
        </Button>
      )}
      {open && (
        <form ref={form} className="gate-join" noValidate onSubmit={submit}>
          <div ref={field}>
            <TextField
              label={t('signIn.email')}
              name="whose"
              type="email"
              autoComplete="email"
              required
              value={email}
              error={errors.whose}
              onChange={(value) => {
                clear('whose');
                setEmail(value);
              }}
            />
          </div>
          <Button wide type="submit" busy={busy}>
            {t('signIn.go')}
          </Button>
        </form>
      )}
    </section>
  );
}
