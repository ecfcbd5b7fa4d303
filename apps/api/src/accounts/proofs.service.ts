import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request as HttpRequest } from 'express';
import { DataSource } from 'typeorm';
import { record } from '../platform/audit.js';
import { InstallationSecret } from '../platform/keys.js';
import { problem, type ProblemCode } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { verifyPassword } from './credentials.js';
import { Library, refusedCode } from './library.js';
import { ProofThrottle } from './proof-throttle.js';
import { typedRecoveryCode } from './recovery-codes.js';

/** A code of an app is right for up to ninety seconds; twice that is on the safe side. */
const CODE_MEMORY = '3 minutes';

type Proof = 'code' | 'recovery-code' | 'password';

/** Judges codes and passwords of somebody who has a session; each refusal is audited, each attempt counted. */
@Injectable()
export class ProofsService {
  private readonly key: Buffer;

  constructor(
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly library: Library,
    private readonly throttle: ProofThrottle,
    secret: InstallationSecret,
  ) {
    this.key = secret.keyFor('used-code');
  }

  /** A code of the authenticator app, or one of the recovery codes, which is then used up. */
  async code(viewer: Viewer, typed: string, request: HttpRequest): Promise<void> {
    const digits = typed.replace(/\s/g, '');
    if (/^\d{6}$/.test(digits)) return this.judge(viewer, 'code', () => this.appCode(viewer, digits, request));
    const code = typedRecoveryCode(typed);
    await this.judge(viewer, 'recovery-code', async () => {
      const answer = await this.library.post('two-factor/verify-backup-code', request, { code, disableSession: true });
      return (await refusedCode(answer)) === null;
    });
  }

  /** The first code of a new app; returns what the library answers, with the cookies of a renewed session. */
  async firstCode(viewer: Viewer, typed: string, request: HttpRequest): Promise<Response> {
    let right: Response | undefined;
    await this.judge(viewer, 'code', async () => {
      const digits = typed.replace(/\s/g, '');
      if (!/^\d{6}$/.test(digits) || !(await this.take(viewer.userId, digits))) return false;
      const answer = await this.library.post('two-factor/verify-totp', request, { code: digits });
      right = answer.clone();
      return (await refusedCode(answer)) === null;
    });
    if (!right) throw problem('CODE_REFUSED');
    return right;
  }

  async password(viewer: Viewer, password: string): Promise<void> {
    await this.judge(viewer, 'password', async () => {
      const [row] = await this.dataSource.query<{ password: string }[]>(
        `select password from auth.account where "userId" = $1 and "providerId" = 'credential' and password is not null`,
        [viewer.userId],
      );
      return row !== undefined && verifyPassword({ hash: row.password, password });
    });
  }

  private async appCode(viewer: Viewer, code: string, request: HttpRequest): Promise<boolean> {
    if (!(await this.take(viewer.userId, code))) return false;
    const answer = await this.library.post('two-factor/verify-totp', request, { code });
    return (await refusedCode(answer)) === null;
  }

  /** Takes a code before it is judged: of two requests with the same code, even at once, the second one fails. */
  private async take(userId: string, code: string): Promise<boolean> {
    const hash = createHmac('sha256', this.key).update(`${userId} ${code}`).digest();
    await this.dataSource.query(
      `delete from auth.used_code where user_id = $1 and used_at < now() - interval '${CODE_MEMORY}'`,
      [userId],
    );
    const taken = await this.dataSource.query<unknown[]>(
      'insert into auth.used_code (user_id, code_hash, used_at) values ($1, $2, now()) on conflict do nothing returning 1',
      [userId, hash],
    );
    return taken.length > 0;
  }

  private async judge(viewer: Viewer, proof: Proof, isRight: () => Promise<boolean>): Promise<void> {
    await this.throttle.begin(viewer.userId);
    if (await isRight()) return this.throttle.succeeded(viewer.userId);
    await this.tx.run(viewer, (em) =>
      record(em, viewer, {
        action: 'session.refuse',
        object: 'person',
        objectId: viewer.userId,
        details: { proof },
      }),
    );
    const refusal: ProblemCode = proof === 'password' ? 'PASSWORD_REFUSED' : 'CODE_REFUSED';
    throw problem(refusal);
  }
}
