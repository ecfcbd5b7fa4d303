import { useDeferredValue } from 'react';
import { useSearchParams } from 'react-router';
import type { ActionOrder } from '../graphql/generated/graphql.ts';
import { type Filter, readFilter, type View, VIEWS, writeFilter } from './filter.ts';

export const ORDERS = ['URGENCY', 'DUE', 'UPDATED'] as const satisfies readonly ActionOrder[];

export interface Choice {
  readonly view: View;
  readonly order: ActionOrder;
  readonly filter: Filter;
  /** The filter as it is asked for: letters typed in a row are one question. */
  readonly asked: Filter;
  readonly setView: (view: View) => void;
  readonly setOrder: (order: ActionOrder) => void;
  readonly setFilter: (filter: Filter) => void;
}

/** What is shown and how; it stands in the address. */
export function useChoice(): Choice {
  const [address, setAddress] = useSearchParams();
  const view = VIEWS.find((each) => each === address.get('view')) ?? 'list';
  const order = ORDERS.find((each) => each === address.get('order')) ?? 'URGENCY';
  const filter = readFilter(address);
  const asked = readFilter(new URLSearchParams(useDeferredValue(writeFilter(filter).toString())));
  const write = (next: { view?: View; order?: ActionOrder; filter?: Filter }) => {
    const written = writeFilter(next.filter ?? filter);
    const [to, by] = [next.view ?? view, next.order ?? order];
    if (to !== 'list') written.set('view', to);
    if (by !== 'URGENCY') written.set('order', by);
    setAddress(written, { replace: true, preventScrollReset: true });
  };
  return {
    view,
    order,
    filter,
    asked,
    setView: (to) => write({ view: to }),
    setOrder: (by) => write({ order: by }),
    setFilter: (wanted) => write({ filter: wanted }),
  };
}
