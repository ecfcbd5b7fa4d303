import { Injectable } from '@nestjs/common';
import { record } from '../platform/audit.js';
import { knownId } from '../platform/known-id.js';
import { Mail } from '../platform/mail/mail.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { postFactorLetter } from './factor-letters.js';
import { endSessionsOf } from './sessions.service.js';

/** For a member who lost phone, passkeys and recovery codes: everything is set up anew after the password. */
@Injectable()
export class ResetFactorsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly mail: Mail,
  ) {}

  /** Not for oneself, and not for somebody who belongs to another organisation too, whose safety it would lower. */
  reset(viewer: Viewer, memberId: string): Promise<void> {
    const id = knownId(memberId);
    return this.tx.run(viewer, async (em) => {
      const member = await em.query<unknown[]>('select 1 from app.membership where person_id = $1', [id]);
      if (member.length === 0) throw problem('NOT_FOUND');
      const organisations = await em.query<unknown[]>('select 1 from app.organisations_of_person($1)', [id]);
      if (id === viewer.userId || organisations.length > 1) throw problem('RESET_NOT_YOURS');
      await em.query('delete from auth.two_factor where "userId" = $1', [id]);
      await em.query('delete from auth.passkey where "userId" = $1', [id]);
      await em.query('update auth."user" set "twoFactorEnabled" = false where id = $1', [id]);
      const sessions = await endSessionsOf(em, id);
      await postFactorLetter(em, this.mail, id, 'second-factor.reset');
      await record(em, viewer, {
        action: 'second-factor.reset',
        object: 'person',
        objectId: id,
        details: { sessions },
      });
    });
  }
}
