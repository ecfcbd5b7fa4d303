import type { ActionKind, ActionStatus, Urgency } from '../graphql/generated/graphql.ts';

/** A step that the api offers from where an action stands, or says why not. */
export interface OfferedMove {
  readonly move: ActionStatus;
  readonly allowed: boolean;
  readonly because: string | null;
}

export interface LinkedAction {
  readonly id: string;
  readonly title: string;
  readonly status: ActionStatus;
  readonly dueOn: string | null;
}

/** What list, board, timeline and calendar draw of one action. */
export interface ActionItem {
  readonly id: string;
  readonly title: string;
  readonly status: ActionStatus;
  readonly urgency: Urgency;
  readonly kind: ActionKind;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly ownerRole: string;
  readonly product: { readonly id: string; readonly name: string } | null;
  readonly progress: { readonly done: number; readonly total: number };
  readonly blocked: { readonly reason: string } | null;
  readonly waitsFor: readonly LinkedAction[];
  readonly moves: readonly OfferedMove[];
}

/** Every legal state, in the order in which an action passes through them. */
export const STATUSES = ['PROPOSED', 'ACCEPTED', 'STARTED', 'DONE', 'VERIFIED', 'DECLINED'] as const;

/** Something of what it waits for is still to be done. */
export function waitsForOpen({ waitsFor }: Pick<ActionItem, 'waitsFor'>): readonly LinkedAction[] {
  return waitsFor.filter(({ status }) => status !== 'DONE' && status !== 'VERIFIED' && status !== 'DECLINED');
}
