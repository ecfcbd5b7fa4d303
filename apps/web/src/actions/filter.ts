import type { ActionDue, ActionFilterInput, ActionKind, ActionStatus, Urgency } from '../graphql/generated/graphql.ts';
import { STATUSES } from './action-item.ts';

export const VIEWS = ['list', 'board', 'timeline', 'calendar'] as const;
export type View = (typeof VIEWS)[number];

export const KINDS = ['PREVENT', 'MITIGATE', 'REMEDY'] as const satisfies readonly ActionKind[];
export const URGENCIES = [
  'BREACH',
  'CONDITION',
  'CRITICAL',
  'UNRESOLVED',
  'HIGH',
  'MEDIUM',
  'LOW',
  'NO_HARM',
] as const satisfies readonly Urgency[];
export const DUES = ['OVERDUE', 'SOON', 'LATER', 'NONE'] as const satisfies readonly ActionDue[];
/** What is still to be done or to be checked. */
export const OPEN = ['PROPOSED', 'ACCEPTED', 'STARTED', 'DONE'] as const satisfies readonly ActionStatus[];

/** Which actions to show. It stands in the address, so that a link or a bookmark opens the same ones. */
export interface Filter {
  readonly search: string;
  /** Empty: those that are open; the board shows them all. */
  readonly status: readonly ActionStatus[];
  readonly urgency: readonly Urgency[];
  readonly kind: readonly ActionKind[];
  readonly due: readonly ActionDue[];
  /** `me`, `nobody`, or a person. */
  readonly owner: string;
  /** `organisation`, or a product. */
  readonly product: string;
  readonly assessment: string;
  readonly question: string;
  readonly harm: string;
  readonly blocked: boolean;
  readonly checkAgain: boolean;
}

export const NO_FILTER: Filter = {
  search: '',
  status: [],
  urgency: [],
  kind: [],
  due: [],
  owner: '',
  product: '',
  assessment: '',
  question: '',
  harm: '',
  blocked: false,
  checkAgain: false,
};

const TEXTS = ['search', 'owner', 'product', 'assessment', 'question', 'harm'] as const;
const FLAGS = ['blocked', 'checkAgain'] as const;

export function isNarrowed(filter: Filter): boolean {
  return writeFilter(filter).size > 0;
}

export function readFilter(address: URLSearchParams): Filter {
  const listOf = <Word extends string>(name: string, words: readonly Word[]): readonly Word[] => {
    const wanted = (address.get(name) ?? '').split(',');
    return words.filter((word) => wanted.includes(word));
  };
  return {
    ...NO_FILTER,
    ...Object.fromEntries(TEXTS.map((name) => [name, (address.get(name) ?? '').slice(0, 200)])),
    ...Object.fromEntries(FLAGS.map((name) => [name, address.get(name) === 'yes'])),
    status: listOf('status', STATUSES),
    urgency: listOf('urgency', URGENCIES),
    kind: listOf('kind', KINDS),
    due: listOf('due', DUES),
  };
}

/** Only what narrows is written; the rest of the address stays with its owner. */
export function writeFilter(filter: Filter): URLSearchParams {
  const written = new URLSearchParams();
  for (const name of TEXTS) if (filter[name] !== '') written.set(name, filter[name]);
  for (const name of FLAGS) if (filter[name]) written.set(name, 'yes');
  for (const name of ['status', 'urgency', 'kind', 'due'] as const) {
    if (filter[name].length > 0) written.set(name, filter[name].join(','));
  }
  return written;
}

/** The filter as the api takes it. */
export function asInput(filter: Filter): ActionFilterInput {
  const { search, urgency, kind, due, owner, product, assessment, question, harm, blocked, checkAgain } = filter;
  const list = <Word>(words: readonly Word[]) => (words.length > 0 ? [...words] : null);
  return {
    search: search.trim() || null,
    status: list(filter.status),
    urgency: list(urgency),
    kind: list(kind),
    due: list(due),
    mine: owner === 'me',
    unowned: owner === 'nobody',
    ownerId: owner === 'me' || owner === 'nobody' ? null : owner || null,
    ofOrganisation: product === 'organisation',
    productId: product === 'organisation' ? null : product || null,
    assessmentId: assessment || null,
    questionId: question || null,
    harmId: harm || null,
    blocked,
    checkAgain,
  };
}

type Saved = Pick<
  ActionFilterInput,
  | 'search'
  | 'status'
  | 'urgency'
  | 'kind'
  | 'due'
  | 'mine'
  | 'unowned'
  | 'ownerId'
  | 'ofOrganisation'
  | 'productId'
  | 'assessmentId'
  | 'questionId'
  | 'harmId'
  | 'blocked'
  | 'checkAgain'
>;

/** A filter that was saved, as it stands in the address. */
export function ofSaved(saved: Saved): Filter {
  return {
    search: saved.search ?? '',
    status: saved.status ?? [],
    urgency: saved.urgency ?? [],
    kind: saved.kind ?? [],
    due: saved.due ?? [],
    owner: saved.mine ? 'me' : saved.unowned ? 'nobody' : (saved.ownerId ?? ''),
    product: saved.ofOrganisation ? 'organisation' : (saved.productId ?? ''),
    assessment: saved.assessmentId ?? '',
    question: saved.questionId ?? '',
    harm: saved.harmId ?? '',
    blocked: saved.blocked ?? false,
    checkAgain: saved.checkAgain ?? false,
  };
}
