import { Injectable } from '@nestjs/common';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Request as HttpRequest, Response as HttpResponse } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { needsSecondFactor } from '../platform/assurance.js';
import { record } from '../platform/audit.js';
import { Config } from '../platform/config.js';
import { InstallationSecret } from '../platform/keys.js';
import { knownId } from '../platform/known-id.js';
import { Mail } from '../platform/mail/mail.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { sessionSecret } from './auth.js';
import { type FactorChange, postFactorLetter } from './factor-letters.js';
import { Library, passCookies, refusedCode } from './library.js';
import { newRecoveryCodes } from './recovery-codes.js';
import type { AccountSecurity, Passkey } from './security.types.js';
import { endSessionsOf, SessionsService } from './sessions.service.js';

interface FactorsRow {
  has_password: boolean;
  app: boolean;
  codes: string | null;
  passkeys: { id: string; name: string | null; createdAt: string }[];
}

/** What a person can prove with. */
export interface Ways {
  readonly password: boolean;
  /** Of an authenticator app, or a recovery code in its place. */
  readonly code: boolean;
  readonly passkey: boolean;
}

export const NO_WAYS: Ways = { password: false, code: false, passkey: false };

/** Second factors of a person: what there is, and taking it away; both factors are kept sealed by the library. */
@Injectable()
export class SecondFactorService {
  private readonly key: string;

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly sessions: SessionsService,
    private readonly library: Library,
    private readonly mail: Mail,
    secret: InstallationSecret,
  ) {
    this.key = sessionSecret(secret);
  }

  async security(viewer: Viewer): Promise<AccountSecurity> {
    const [row] = await this.dataSource.query<FactorsRow[]>(
      `select exists (select from auth.account a where a."userId" = u.id and a.password is not null) as has_password,
              coalesce(u."twoFactorEnabled", false) as app,
              (select t."backupCodes" from auth.two_factor t where t."userId" = u.id and t.verified) as codes,
              coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'createdAt', k."createdAt")
                        order by k."createdAt", k.id) from auth.passkey k where k."userId" = u.id), '[]') as passkeys
         from auth."user" u where u.id = $1`,
      [viewer.userId],
    );
    if (!row) throw problem('NOT_FOUND');
    const codes = row.codes === null ? '[]' : await symmetricDecrypt({ key: this.key, data: row.codes });
    return {
      secondFactorNeeded: needsSecondFactor(this.config, viewer.role),
      hasPassword: row.has_password,
      authenticatorApp: row.app,
      recoveryCodes: (JSON.parse(codes) as unknown[]).length,
      passkeys: row.passkeys.map(toPasskey),
      sessions: await this.sessions.list(viewer),
    };
  }

  /** How a person can prove who they are. */
  async ways(userId: string): Promise<Ways> {
    const [row] = await this.dataSource.query<Ways[]>(
      `select exists (select from auth.account a where a."userId" = u.id and a.password is not null) as password,
              coalesce(u."twoFactorEnabled", false) as code,
              exists (select from auth.passkey k where k."userId" = u.id) as passkey
         from auth."user" u where u.id = $1`,
      [userId],
    );
    return row ?? NO_WAYS;
  }

  renamePasskey(viewer: Viewer, id: string, name: string): Promise<Passkey> {
    return this.tx.run(viewer, async (em) => {
      const [renamed] = await em.query<[Passkey[], number]>(
        `update auth.passkey set name = $3 where id = $1 and "userId" = $2
         returning id, name, "createdAt"`,
        [knownId(id), viewer.userId, name.trim()],
      );
      const [passkey] = renamed;
      if (!passkey) throw problem('NOT_FOUND');
      await record(em, viewer, { action: 'passkey.rename', object: 'person', objectId: viewer.userId });
      return passkey;
    });
  }

  removePasskey(viewer: Viewer, id: string): Promise<void> {
    return this.remove(viewer, 'passkey.remove', async (em) => {
      const [removed] = await em.query<[unknown[], number]>(
        'delete from auth.passkey where id = $1 and "userId" = $2 returning 1',
        [knownId(id), viewer.userId],
      );
      if (removed.length === 0) throw problem('NOT_FOUND');
    });
  }

  /** The recovery codes go with the app. */
  removeAuthenticatorApp(viewer: Viewer): Promise<void> {
    return this.remove(viewer, 'authenticator.remove', async (em) => {
      await em.query('delete from auth.two_factor where "userId" = $1', [viewer.userId]);
      await em.query('update auth."user" set "twoFactorEnabled" = false where id = $1', [viewer.userId]);
    });
  }

  /** New codes, shown this once; the ones before open nothing any more. */
  async renewRecoveryCodes(viewer: Viewer): Promise<string[]> {
    const codes = newRecoveryCodes();
    const sealed = await symmetricEncrypt({ key: this.key, data: JSON.stringify(codes) });
    await this.tx.run(viewer, async (em) => {
      const [renewed] = await em.query<[unknown[], number]>(
        'update auth.two_factor set "backupCodes" = $2 where "userId" = $1 and verified returning 1',
        [viewer.userId, sealed],
      );
      if (renewed.length === 0) throw problem('NOT_FOUND');
      await postFactorLetter(em, this.mail, viewer.userId, 'recovery-codes.renew');
      await record(em, viewer, { action: 'recovery-codes.renew', object: 'person', objectId: viewer.userId });
    });
    return codes;
  }

  /** A factor was added: the other sessions, begun without it, end. */
  async added(viewer: Viewer, action: FactorChange): Promise<void> {
    await this.tx.run(viewer, async (em) => {
      const sessions = await endSessionsOf(em, viewer.userId, viewer.session?.id);
      await postFactorLetter(em, this.mail, viewer.userId, action);
      await record(em, viewer, { action, object: 'person', objectId: viewer.userId, details: { sessions } });
    });
  }

  /** What the browser needs to ask for a passkey; without a session for any passkey it knows of this site. */
  async passkeyOptions(request: HttpRequest, response: HttpResponse): Promise<object> {
    const answer = await this.library.get('passkey/generate-authenticate-options', request);
    if ((await refusedCode(answer.clone())) !== null) throw problem('PASSKEY_REFUSED');
    passCookies(answer, response);
    return { ...((await answer.json()) as object), userVerification: 'required' };
  }

  private async remove(
    viewer: Viewer,
    action: FactorChange,
    work: (em: EntityManager) => Promise<void>,
  ): Promise<void> {
    await this.tx.run(viewer, async (em) => {
      // Two removals at once must not both count on the other factor.
      await em.query('select from auth."user" where id = $1 for update', [viewer.userId]);
      await work(em);
      if (needsSecondFactor(this.config, viewer.role)) {
        const left = await em.query<unknown[]>(
          `select from auth."user" u where u.id = $1
              and (u."twoFactorEnabled" or exists (select from auth.passkey k where k."userId" = u.id))`,
          [viewer.userId],
        );
        if (left.length === 0) throw problem('LAST_SECOND_FACTOR');
      }
      const sessions = await endSessionsOf(em, viewer.userId, viewer.session?.id);
      await postFactorLetter(em, this.mail, viewer.userId, action);
      await record(em, viewer, { action, object: 'person', objectId: viewer.userId, details: { sessions } });
    });
  }
}

function toPasskey({ id, name, createdAt }: FactorsRow['passkeys'][number]): Passkey {
  return { id, name: name ?? '', createdAt: new Date(createdAt) };
}
