import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../app/problem.ts';
import { TestMailDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Notice } from '../ui/layout/notice.tsx';

export interface MailTestProps {
  readonly token: string;
  readonly to: string;
  readonly onRefused: () => void;
}

/** Whether this installation can send mail; set-up goes on either way. */
export function MailTest({ token, to, onRefused }: MailTestProps) {
  const { t } = useTranslation('accounts');
  const [send, { data, error, loading }] = useMutation(TestMailDocument);
  const address = to.trim();
  const ready = address.includes('@');
  const problem = error && problemOf(error);

  const test = async () => {
    try {
      await send({ variables: { input: { token, to: address } } });
    } catch (failure) {
      if (problemOf(failure).code === 'SET_UP_LINK_INVALID') onRefused();
    }
  };

  return (
    <section className="gate-mail" aria-label={t('mail.title')}>
      <h2 className="h3">{t('mail.title')}</h2>
      <p className="sm muted">{ready ? t('mail.says', { to: address }) : t('mail.first')}</p>
      <Button small disabled={!ready} busy={loading} onClick={() => void test()}>
        {loading ? t('mail.busy') : t('mail.send')}
      </Button>
      {!loading && data && (
        <Notice
          live
          kind={data.testMail.sent ? 'done' : 'attention'}
          title={data.testMail.sent ? t('mail.sent') : t('mail.notSent')}
        >
          {data.testMail.message}
        </Notice>
      )}
      {!loading && problem && (
        <Notice live kind="attention" title={problem.message ?? t('mail.notSent')}>
          {problem.code === 'MAIL_NOT_SET' ? t('mail.later') : problem.mend}
        </Notice>
      )}
    </section>
  );
}
