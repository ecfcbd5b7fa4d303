import type { Surviving } from '../device/kept-changes.ts';
import type { KeyState, QueueState, Refused } from './change.ts';

export interface QueueFacts {
  readonly refusal: Refused | undefined;
  /** Moment of the last save, ISO. */
  readonly savedAt: string | undefined;
  readonly surviving: Surviving;
}

/** How saving stands, from how each change does: the state to show is the one that most needs a person. */
export function queueState(states: readonly KeyState[], { refusal, savedAt, surviving }: QueueFacts): QueueState {
  const conflicts = states.filter((state) => state === 'conflict').length;
  const { count, onlyInWindow } = surviving;
  const rest = {
    unsaved: states.length,
    conflicts,
    ...(savedAt !== undefined && { savedAt }),
    ...(refusal !== undefined && { says: refusal.message }),
    ...(refusal?.signedOut && { signedOut: true }),
    ...(onlyInWindow ? { onlyInWindow } : { kept: Math.min(count, states.length) }),
  };
  // That something is kept here is said once it is.
  const certain = onlyInWindow || count > 0;
  if (refusal !== undefined && certain) return { kind: 'refused', ...rest };
  if (states.includes('waiting') && certain) return { kind: 'waiting', ...rest };
  if (states.length > conflicts) return { kind: 'saving', ...rest };
  if (conflicts > 0) return { kind: 'conflict', ...rest };
  return { kind: savedAt === undefined ? 'idle' : 'saved', ...rest };
}
