import { useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import { InviteMemberDocument } from '../graphql/generated/graphql.ts';

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
