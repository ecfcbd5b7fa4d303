import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import {
  RemoveSsoDocument,
  RequireSsoDocument,
  TestSsoDocument,
  type SsoPartsFragment,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Notice } from '../ui/layout/notice.tsx';

export interface SsoStateProps {
  readonly settings: NonNullable<SsoPartsFragment['settings']>;
  readonly onChange: () => void;
}

/** What holds now, and what can be done about it. */
export function SsoState({ settings, onChange }: SsoStateProps) {
  const { t } = useTranslation('access');
  const [problem, setProblem] = useState<ShownProblem>();
  const [keys, setKeys] = useState<number>();
  const [test, testing] = useMutation(TestSsoDocument);
  const [require, requiring] = useMutation(RequireSsoDocument);
  const [remove, removing] = useMutation(RemoveSsoDocument);
  const { only, domains } = settings;
  const named = (confirmed: boolean) =>
    domains.filter((each) => each.confirmed === confirmed).map(({ domain }) => domain);

  const attempt = async (work: () => Promise<void>) => {
    setProblem(undefined);
    setKeys(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const input = () => ({ operationId: crypto.randomUUID() });

  return (
    <>
      <p>{only ? t('sso.only') : t('sso.notOnly')}</p>
      {named(true).length > 0 && <p className="sm">{t('sso.confirmed', { domains: named(true).join(', ') })}</p>}
      {named(false).length > 0 && <p className="sm">{t('sso.waiting', { domains: named(false).join(', ') })}</p>}
      {problem && <ProblemNotice problem={problem} />}
      {keys !== undefined && <Notice kind="done" live title={t('sso.tested', { keys })} />}
      <p className="row">
        <Button
          small
          busy={testing.loading}
          onClick={() =>
            void attempt(async () => {
              const { data } = await test();
              setKeys(data?.testSso.keys);
            })
          }
        >
          {t('sso.test')}
        </Button>
        <Button
          small
          busy={requiring.loading}
          onClick={() =>
            void attempt(async () => {
              await require({ variables: { input: { ...input(), only: !only } } });
              onChange();
            })
          }
        >
          {only ? t('sso.letOthers') : t('sso.requireIt')}
        </Button>
        <Button
          small
          look="bare"
          busy={removing.loading}
          onClick={() =>
            void attempt(async () => {
              await remove({ variables: { input: input() } });
              announce(t('sso.removed'));
              onChange();
            })
          }
        >
          {t('sso.remove')}
        </Button>
      </p>
    </>
  );
}
