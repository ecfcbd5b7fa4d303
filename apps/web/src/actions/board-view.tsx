import { useTranslation } from 'react-i18next';
import type { ActionsOverviewQuery, ActionStatus } from '../graphql/generated/graphql.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { STATUSES } from './action-item.ts';
import { Board } from './board.tsx';
import { asInput } from './filter.ts';
import { NoActions, type ViewProps } from './list-view.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { useActions } from './use-actions.ts';
import { useMove } from './use-move.ts';

export interface BoardViewProps extends ViewProps {
  readonly people: ActionsOverviewQuery['people'];
}

const PAGE = 20;

/** The board: each state asks for its own cards, so that one full column keeps nothing of the others away. */
export function BoardView({ filter, today, people, onClear }: BoardViewProps) {
  const { t: words } = useTranslation('remediation');
  const { asking, clash, problem: refusal, move, tell, stopAsking } = useMove();
  const wanted = filter.status.length > 0 ? filter.status : STATUSES;
  const columns = [
    useColumn('PROPOSED', filter, wanted),
    useColumn('ACCEPTED', filter, wanted),
    useColumn('STARTED', filter, wanted),
    useColumn('DONE', filter, wanted),
    useColumn('VERIFIED', filter, wanted),
    useColumn('DECLINED', filter, wanted),
  ].filter(({ status }) => wanted.includes(status));
  const problem = columns.find((column) => column.problem)?.problem;
  if (problem) {
    return <ProblemNotice problem={problem} onRetry={() => columns.forEach(({ refetch }) => refetch())} />;
  }
  if (columns.some(({ items }) => items === undefined)) return <Skeleton cards lines={4} />;
  if (columns.every(({ total }) => total === 0)) return <NoActions narrowed onClear={onClear} />;
  const find = (id: string) => columns.flatMap(({ items = [] }) => items).find((item) => item.id === id);
  return (
    <>
      {refusal && <ProblemNotice problem={refusal} />}
      {clash && (
        <Notice kind="attention" live>
          {words('form.clash')}
        </Notice>
      )}
      <Board
        columns={columns
          // What was opened again is rare; an empty column of it would only take room.
          .filter(({ status, total }) => status !== 'PROPOSED' || total > 0)
          .map(({ status, total, items = [], loading, more }) => ({
            status,
            total,
            // A card that just moved is in one column only, also while the others are asked again.
            items: items.filter((item) => item.status === status),
            busy: loading,
            onMore: more,
          }))}
        today={today}
        onMove={({ id }, to) => {
          const item = find(id);
          if (item) move({ item, to });
        }}
      />
      <MoveDialog
        moving={asking}
        today={today}
        people={people}
        onMoved={(moved) => {
          stopAsking();
          tell(moved);
        }}
        onClose={stopAsking}
      />
    </>
  );
}

function useColumn(status: ActionStatus, filter: ViewProps['filter'], wanted: readonly ActionStatus[]) {
  const skip = !wanted.includes(status);
  return {
    status,
    ...useActions({ filter: asInput({ ...filter, status: [status] }), order: 'URGENCY', first: PAGE, skip }),
  };
}
