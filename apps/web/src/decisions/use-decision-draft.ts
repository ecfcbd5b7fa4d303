import { useEffect, useState } from 'react';
import { deviceStore } from '../device/device.ts';
import type { ReviewOutcome } from '../graphql/generated/graphql.ts';

export interface DraftCondition {
  readonly id: string;
  readonly questionId: string | null;
  readonly text: string;
  readonly dueOn: string;
}

/** A decision while it is written: conditions are proposed long before the rest. */
export interface DecisionDraft {
  readonly outcome: ReviewOutcome | null;
  readonly statement: string;
  readonly conditions: readonly DraftCondition[];
  /** null: as the template of the programme gives it. */
  readonly letter: string | null;
}

const EMPTY: DecisionDraft = { outcome: null, statement: '', conditions: [], letter: null };
/** What was read from the device or written since, by person and submission. */
const known = new Map<string, DecisionDraft>();

/** The draft of a decision, kept encrypted on this device until the decision is made; undefined until it is read. */
export function useDecisionDraft(submissionId: string) {
  const store = deviceStore();
  const key = `${store?.owner ?? ''}/${submissionId}`;
  const [draft, setDraft] = useState(() => known.get(key) ?? (store ? undefined : EMPTY));
  useEffect(() => {
    if (known.has(key) || !store) return undefined;
    let wanted = true;
    void store.read<DecisionDraft>('decision', submissionId).then((kept) => {
      if (!wanted || known.has(key)) return;
      known.set(key, kept ?? EMPTY);
      setDraft(kept ?? EMPTY);
    });
    return () => {
      wanted = false;
    };
  }, [key, store, submissionId]);
  const change = (part: Partial<DecisionDraft>) => {
    const next = { ...(known.get(key) ?? EMPTY), ...part };
    known.set(key, next);
    setDraft(next);
    void store?.write('decision', submissionId, next);
  };
  const forget = () => {
    known.delete(key);
    void store?.remove('decision', submissionId);
  };
  return { draft, change, forget };
}
