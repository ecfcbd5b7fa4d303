import type { Refusal } from './refusal.js';

/** Refusals of what is done to an action beside moving it. */
export const ACTIONS = {
  ACTION_CLOSED: {
    status: 409,
    says: 'This action cannot be changed now: {because}.',
    mend: 'Reload the action to see how it stands.',
  },
  ACTION_CIRCLE: {
    status: 409,
    says: 'These actions would wait for each other in a circle.',
    mend: 'Take away one of the dependencies first.',
  },
  NOT_MERGED: {
    status: 409,
    says: 'These actions stay apart: {because}.',
    mend: 'Link them instead, so that one waits for the other.',
  },
  NOT_SPLIT: {
    status: 409,
    says: 'This action stays whole: {because}.',
    mend: 'Give it steps instead.',
  },
} satisfies Record<string, Refusal>;
