import { useQuery } from '@apollo/client/react';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../app/avatar.tsx';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { HarmRatingHistoryDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ratingChanges } from './rating-changes.ts';
import { useDates } from './use-dates.ts';
import './answer-history.css';
import './question-foot.css';

const PAGE = 10;

export interface HarmHistoryProps {
  readonly assessmentId: string;
  readonly harmId: string;
  /** Revision this page has; another one means that the list has grown. */
  readonly revision: number;
}

/** Every version of the rating of one harm, behind a button: who, when, what became what. */
export function HarmHistory(props: HarmHistoryProps) {
  const { t } = useTranslation(['assessments', 'harms', 'versions']);
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="textbtn foot-tool"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <IconHistory className="i" aria-hidden="true" />
        {t('history.label')}
      </button>
      {open && (
        <section className="foot-panel harm-history" id={id} aria-label={t('harm.history.label')}>
          <Versions {...props} />
        </section>
      )}
    </>
  );
}

function Versions({ assessmentId, harmId, revision }: HarmHistoryProps) {
  const { t } = useTranslation(['assessments', 'harms', 'versions']);
  const dates = useDates();
  const { data, error, refetch, fetchMore } = useQuery(HarmRatingHistoryDocument, {
    variables: { assessmentId, harmId, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const list = data?.harmRatingHistory;
  const newest = list?.edges[0]?.node.revision ?? 0;
  useEffect(() => {
    if (list && revision > newest) void refetch();
  }, [list, revision, newest, refetch]);
  if (error && !list) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (!list) return <Skeleton lines={3} />;
  if (list.edges.length === 0) return <p className="sm muted">{t('harm.history.empty')}</p>;
  const older = () =>
    void fetchMore({
      variables: { after: list.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: more }) => ({
        ...more,
        harmRatingHistory: {
          ...more.harmRatingHistory,
          edges: [...before.harmRatingHistory.edges, ...more.harmRatingHistory.edges],
        },
      }),
    });
  return (
    <div className="versions">
      <ol>
        {list.edges.map(({ node }) => (
          <li className="version" key={node.revision}>
            <Avatar name={node.savedBy.name} />
            <div className="version-what">
              <p>
                <b>
                  <bdi>{node.savedBy.name}</bdi>
                </b>{' '}
                <span className="quiet xs">{dates.moment(node.savedAt)}</span>
              </p>
              {ratingChanges(node, t, dates.day).map(({ what, from, to }) => (
                <p className="sm" key={what} dir="auto">
                  {from === null ? t('harm.history.first', { what, to }) : t('harm.history.change', { what, from, to })}
                </p>
              ))}
            </div>
            <div className="version-act">
              <span className="quiet xs num">
                {t(node.revision === newest ? 'history.current' : 'history.version', { revision: node.revision })}
              </span>
            </div>
          </li>
        ))}
      </ol>
      {list.pageInfo.hasNextPage && (
        <Button small onClick={older}>
          {t('history.older')}
        </Button>
      )}
    </div>
  );
}
