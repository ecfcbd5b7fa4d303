import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { InviteMemberDocument } from '../graphql/generated/graphql.ts';

export interface TeamChange {
  readonly busy: boolean;
  readonly problem: ShownProblem | undefined;
  /** Runs one change with an operation id that a retry after a lost reply keeps; true where it was made. */
  readonly run: (change: (operationId: string) => Promise<unknown>) => Promise<boolean>;
}

export function useTeamChange(): TeamChange {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const operationId = useRef(crypto.randomUUID());
  const run: TeamChange['run'] = async (change) => {
    if (busy) return false;
    setBusy(true);
    setProblem(undefined);
    try {
      await change(operationId.current);
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

export interface Invited {
  readonly id: string;
  /** To hand over, where this installation sends no mail. */
  readonly link: string | null;
}

/** Invites a contributor once for each address, also when assigning has to be tried again. */
export function useInvitation(): (email: string) => Promise<Invited> {
  const [invite] = useMutation(InviteMemberDocument);
  const made = useRef<{ readonly email: string; readonly invited: Invited }>(undefined);
  const operation = useRef({ email: '', id: '' });
  return async (email) => {
    if (made.current?.email === email) return made.current.invited;
    if (operation.current.email !== email) operation.current = { email, id: crypto.randomUUID() };
    const { data } = await invite({
      variables: { input: { operationId: operation.current.id, email, role: 'CONTRIBUTOR' } },
    });
    if (!data) throw new TypeError('The reply was empty.');
    const { invitation, link } = data.inviteMember;
    const invited = { id: invitation.id, link };
    made.current = { email, invited };
    return invited;
  };
}
