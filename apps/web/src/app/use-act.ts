import { useRef, useState } from 'react';
import { problemOf, type ShownProblem } from './problem.ts';

export interface Act {
  readonly busy: boolean;
  readonly problem: ShownProblem | undefined;
  /** Runs it once at a time; true where it was done. A retry keeps the operation's id, so that it is done once. */
  readonly run: (work: (operationId: string) => Promise<unknown>) => Promise<boolean>;
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const operationId = useRef(crypto.randomUUID());
  const run: Act['run'] = async (work) => {
    if (busy) return false;
    setBusy(true);
    setProblem(undefined);
    try {
      await work(operationId.current);
      operationId.current = crypto.randomUUID();
      return true;
    } catch (error) {
      const refusal = problemOf(error);
      if (refusal.code !== 'OFFLINE') operationId.current = crypto.randomUUID();
      setProblem(refusal);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run };
}
