import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useDates } from '../assessments/use-dates.ts';
import { MailboxDocument, type MailboxQuery } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';

/** On a local machine only: letters that would have been sent. */
export function MailboxPage() {
  const { t } = useTranslation('mailbox');
  const { data, error, loading, refetch } = useQuery(MailboxDocument, {
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const problem = error && problemOf(error);
  if (problem?.code === 'NOT_FOUND') return <NotFoundPage />;
  return (
    <Page
      narrow
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button busy={loading} onClick={() => void refetch()}>
          {t('reload')}
        </Button>
      }
    >
      <div className="stack">
        {problem && <ProblemNotice problem={problem} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton cards lines={3} />}
        {data?.mailbox.length === 0 && <EmptyState says={t('empty')} />}
        {data?.mailbox.map((letter) => (
          <LetterCard key={letter.id} letter={letter} />
        ))}
        <p>
          <LinkButton to={paths.home}>{t('back')}</LinkButton>
        </p>
      </div>
    </Page>
  );
}

function LetterCard({ letter }: { readonly letter: MailboxQuery['mailbox'][number] }) {
  const { t } = useTranslation('mailbox');
  const { moment } = useDates();
  return (
    <article className="card pad stack" aria-labelledby={letter.id}>
      <div>
        <h2 className="h3" id={letter.id}>
          <bdi>{letter.subject}</bdi>
        </h2>
        <p className="sm muted">
          {t('to')} <bdi>{letter.to}</bdi>, {moment(String(letter.sentAt))}
        </p>
      </div>
      {letter.paragraphs.map((text, place) => (
        <p key={place}>
          <bdi>{text}</bdi>
        </p>
      ))}
      {letter.groups?.map(({ title, lines, more }) => (
        <div key={title}>
          <h3 className="h3">
            <bdi>{title}</bdi>
          </h3>
          <ul>
            {lines.map(({ text, url }, place) => (
              <li key={place}>
                <a href={onThisHost(url)}>
                  <bdi>{text}</bdi>
                </a>
              </li>
            ))}
            {more && (
              <li>
                <bdi>{more}</bdi>
              </li>
            )}
          </ul>
        </div>
      ))}
      {letter.link && (
        <p>
          <a href={onThisHost(letter.link.url)}>
            <bdi>{letter.link.label}</bdi>
          </a>
        </p>
      )}
      {letter.optOut && (
        <p className="sm">
          <a href={onThisHost(letter.optOut.url)}>
            <bdi>{letter.optOut.label}</bdi>
          </a>
        </p>
      )}
    </article>
  );
}

/** Letters name the address of the settings; this machine may be open under another name or port. */
function onThisHost(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return `${pathname}${search}${hash}`;
}
