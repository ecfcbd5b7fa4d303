import { Injectable, Logger, type ArgumentsHost } from '@nestjs/common';
import { GqlArgumentsHost, type GqlContextType } from '@nestjs/graphql';
import type { Request } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { record } from './audit.js';
import { Clock } from './clock.js';
import { Problem, type ProblemCode } from './problems.js';
import { TenantTx } from './tenant-tx.js';
import { viewerOf, type Viewer } from './viewer.js';

/** Refusals of what somebody may not do or open. An id of another organisation is refused as one that does not exist. */
const DENIALS: readonly ProblemCode[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];
/** Refusals of visitors that stand in the log as well: wrong passwords, and attempts past a limit. */
const LOGGED: readonly ProblemCode[] = [...DENIALS, 'SIGN_IN_REFUSED', 'TOO_MANY_ATTEMPTS', 'TOO_MANY_REQUESTS'];
/** Rows that one person's refusals leave in a minute; more are counted in one row. */
export const MOST_ROWS = 20;
const WINDOW_MS = 60_000;

/** A GraphQL field or an HTTP route, by its name in the code: never with what was asked for. */
interface Asked {
  readonly object: 'field' | 'route';
  readonly name: string;
  readonly request: Request;
}

interface Counted {
  readonly denied: number;
  /** Refusals of the minute before that left no row of their own. */
  readonly carried: number;
  readonly carried_since: Date;
}

const COUNT = `
insert into app.denied_call as d (tenant_id, person_id, since, denied) values ($1, $2, $3, 1)
on conflict (tenant_id, person_id) do update set
  carried = case when d.since between $4 and $3 then 0 else greatest(d.denied - $5::int, 0) end,
  carried_since = d.since,
  denied = case when d.since between $4 and $3 then d.denied + 1 else 1 end,
  since = case when d.since between $4 and $3 then d.since else $3 end
returning denied, carried, carried_since`;

/** Keeps refused calls in the audit log of the caller's organisation, after the refused transaction has ended. */
@Injectable()
export class DeniedCalls {
  private readonly log = new Logger('Denied');
  private logged = { since: 0, lines: 0 };

  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  /** Records the refusal, if it is one of a signed-in person; never throws, because the refusal stands either way. */
  async note(fault: unknown, host: ArgumentsHost): Promise<void> {
    if (!(fault instanceof Problem) || !LOGGED.includes(fault.code)) return;
    const asked = askedOf(host);
    const viewer = viewerOf(asked.request);
    try {
      if (!viewer) this.logAnonymous(asked, fault);
      else if (DENIALS.includes(fault.code))
        await this.tx.run(viewer, (em) => this.write(em, viewer, asked, fault.code));
    } catch (error) {
      this.log.error(`${fault.reference} was refused, which could not be recorded: ${(error as Error).name}`);
    }
  }

  /** Writes the counts of minutes that have passed; run it now and then, because the last minute of a person closes itself only at the next refusal. */
  async closeMinutes(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - WINDOW_MS);
    const tenants = await this.dataSource.query<{ tenant_id: string }[]>('select * from app.tenants_with_denials($1)', [
      before,
    ]);
    for (const { tenant_id: tenantId } of tenants) {
      await this.tx.run({ tenantId }, async (em) => {
        const [closed] = await em.query<[{ person_id: string; since: Date; denied: number }[], number]>(
          'delete from app.denied_call where tenant_id = $1 and since < $2 returning person_id, since, denied',
          [tenantId, before],
        );
        for (const { person_id: userId, since, denied } of closed) {
          if (denied > MOST_ROWS) await recordMore(em, { tenantId, userId }, denied - MOST_ROWS, since);
        }
      });
    }
  }

  private async write(em: EntityManager, viewer: Viewer, asked: Asked, because: ProblemCode): Promise<void> {
    const now = this.clock.now();
    const [counted]: Counted[] = await em.query(COUNT, [
      viewer.tenantId,
      viewer.userId,
      now,
      new Date(now.getTime() - WINDOW_MS),
      MOST_ROWS,
    ]);
    if (!counted) throw new Error('the statement answers with one row');
    if (counted.carried > 0) await recordMore(em, viewer, counted.carried, counted.carried_since);
    if (counted.denied > MOST_ROWS) return;
    const { object, name } = asked;
    await record(em, viewer, { action: 'access.denied', object, objectId: name, details: { because } });
  }

  /** Nobody's organisation is concerned, so the log has it; bounded, so that visitors cannot fill the disk. */
  private logAnonymous({ name }: Asked, { code, reference }: Problem): void {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.logged.since) >= WINDOW_MS) this.logged = { since: now, lines: 0 };
    this.logged.lines += 1;
    if (this.logged.lines <= MOST_ROWS) this.log.error(`${reference} ${code} ${name}, nobody signed in`);
    else if (this.logged.lines === MOST_ROWS + 1) this.log.error('more refusals of visitors in this minute');
  }
}

function recordMore(
  em: EntityManager,
  person: Pick<Viewer, 'tenantId' | 'userId'>,
  count: number,
  since: Date,
): Promise<void> {
  const details = { count, since: since.toISOString() };
  return record(em, person, { action: 'access.denied-more', object: 'person', objectId: person.userId, details });
}

function askedOf(host: ArgumentsHost): Asked {
  if (host.getType<GqlContextType>() === 'graphql') {
    const graphql = GqlArgumentsHost.create(host);
    const { parentType, fieldName } = graphql.getInfo<{ parentType: { name: string }; fieldName: string }>();
    const { req } = graphql.getContext<{ req: Request }>();
    return { object: 'field', name: `${parentType.name}.${fieldName}`, request: req };
  }
  const request = host.switchToHttp().getRequest<Request>();
  const route = request.route as { path: string } | undefined;
  return { object: 'route', name: `${request.method} ${route?.path ?? 'unknown'}`, request };
}
