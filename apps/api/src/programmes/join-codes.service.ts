import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { hashJoinCode, makeJoinCode } from './join-code.js';
import type { CreateJoinCodeInput, RevokeJoinCodeInput } from './programme-inputs.types.js';
import type { JoinCodeMade, Programme } from './programme.types.js';
import { hold, ProgrammesService } from './programmes.service.js';

const DAY_MS = 86_400_000;

/** Codes that companies join a programme with; only their hashes are kept. */
@Injectable()
export class JoinCodesService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly programmes: ProgrammesService,
  ) {}

  create(viewer: Viewer, input: CreateJoinCodeInput): Promise<JoinCodeMade> {
    const now = this.clock.now();
    const code = makeJoinCode();
    let made = false;
    return this.tx.run(viewer, async (em) => {
      const { id } = await once(em, viewer, input.operationId, input, now, async () => {
        await hold(em, viewer, input.programmeId);
        const joinCodeId = randomUUID();
        await em.query(
          `insert into app.programme_invitation (tenant_id, id, programme_id, code_hash, company, uses_left, created_by,
              created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            viewer.tenantId,
            joinCodeId,
            input.programmeId,
            hashJoinCode(code),
            input.company.trim(),
            input.uses,
            viewer.userId,
            now,
            new Date(now.getTime() + input.days * DAY_MS),
          ],
        );
        await record(em, viewer, {
          action: 'programme.make-code',
          object: 'programme',
          objectId: input.programmeId,
          details: { code: joinCodeId, uses: input.uses, days: input.days },
        });
        made = true;
        return { id: joinCodeId };
      });
      const { codes } = await this.programmes.one(viewer, input.programmeId);
      const joinCode = codes.find((each) => each.id === id);
      if (!joinCode) throw problem('NOT_FOUND');
      return { joinCode, code: made ? code : null };
    });
  }

  revoke(viewer: Viewer, input: RevokeJoinCodeInput): Promise<Programme> {
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      const { programmeId } = await once(em, viewer, input.operationId, input, now, async () => {
        const [[revoked]] = await em.query<[{ programmeId: string }[], number]>(
          `update app.programme_invitation set revoked_at = $3
            where tenant_id = $1 and id = $2 and revoked_at is null returning programme_id as "programmeId"`,
          [viewer.tenantId, input.joinCodeId, now],
        );
        if (!revoked) throw problem('NOT_FOUND');
        await record(em, viewer, {
          action: 'programme.revoke-code',
          object: 'programme',
          objectId: revoked.programmeId,
          details: { code: input.joinCodeId },
        });
        return { programmeId: revoked.programmeId };
      });
      return this.programmes.one(viewer, programmeId);
    });
  }
}
