import { useState } from 'react';
import { useAct, type Act } from '../app/use-act.ts';

export interface Change {
  readonly busy: boolean;
  readonly problem: Act['problem'];
  /** Somebody changed the action meanwhile; it is shown as it stands now. */
  readonly clash: boolean;
  /** Sends a change; true where it was taken. */
  readonly send: (work: (operationId: string) => Promise<string | undefined>) => Promise<boolean>;
}

/** One way of sending changes of an action: once, and with a word where somebody was faster. */
export function useChange(): Change {
  const { busy, problem, run } = useAct();
  const [clash, setClash] = useState(false);
  return {
    busy,
    problem,
    clash,
    send: async (work) => {
      let reply: string | undefined;
      setClash(false);
      const done = await run(async (operationId) => {
        reply = await work(operationId);
      });
      const taken = done && reply !== 'ActionChangedMeanwhile';
      setClash(done && !taken);
      return taken;
    },
  };
}
