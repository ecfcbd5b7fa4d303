import pg from 'pg';
import { demoPassword } from '../accounts/demo-people.js';
import { hashPassword } from '../accounts/credentials.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { readConfig } from '../platform/config.js';
import { reachDatabase } from '../platform/database/reach-database.js';
import { OWNER } from '../platform/database/roles.js';
import { InstallationSecret } from '../platform/keys.js';
import { ACTIVE_KEY, openKey, type SigningKey, type StoredKey } from '../platform/signing-keys.js';
import { StartRefused } from '../platform/start-refused.js';
import { chainRows } from './seed/audit-rows.js';
import { caseTables } from './seed/case-rows.js';
import { copyRows, type Table } from './seed/copy-rows.js';
import { draftTables } from './seed/draft-rows.js';
import { peopleTables } from './seed/people-rows.js';
import { makePlan, type Plan, type Sizes } from './seed/plan.js';
import { makePool } from './seed/pool.js';
import { Random } from './seed/random.js';

export interface SeedOptions extends Sizes {
  /** Also where there are organisations that this command did not make. */
  readonly add: boolean;
  /** Nothing happened after it. */
  readonly now: Date;
}

export interface Seeded {
  readonly rows: ReadonlyMap<string, number>;
  /** One of each role, to sign in with. */
  readonly people: readonly { readonly role: string; readonly email: string }[];
  readonly password: string;
}

const LOADER = 'opencria_backup';

/**
 * Fills an installation with made-up organisations and what they did, by COPY and in one transaction: all of it or
 * nothing. The same number always makes the same. Rejects with one sentence (StartRefused) where it must not.
 */
export async function seed(env: Readonly<Record<string, string | undefined>>, options: SeedOptions): Promise<Seeded> {
  const config = readConfig(env);
  const database = await reachDatabase(config);
  const client = new pg.Client({ connectionString: database.adminUrl, application_name: 'opencria seed' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const secret = new InstallationSecret(database.secret);
    const key = await signingKey(client, secret);
    const loaded = new InstrumentsService(config).current();
    const random = new Random(options.seed);
    const pool = makePool(random, loaded, options, options.now);
    const plan = makePlan(random, options, pool, options.now);
    await refuseOthers(client, plan, options);

    const password = demoPassword(secret);
    const { entries, heads } = chainRows(plan, options.seed);
    const cases = caseTables(plan, loaded, key, options.now);
    const rows = await inLoading(client, async (copy, withoutTriggers) => {
      await copy([
        ...peopleTables(plan, await hashPassword(password)),
        ...draftTables(plan, pool, loaded),
        ...cases.before,
      ]);
      // From here on the service waits: these two tables are locked against writing until the end.
      await withoutTriggers(['audit_entry', 'submission_case'], () =>
        copy([
          { name: 'app.audit_entry', columns: ENTRY, rows: entries },
          { name: 'app.audit_head', columns: 'tenant_id seq hash', rows: heads },
          ...cases.cases,
        ]),
      );
      await copy(cases.after);
    });
    await client.query('analyze');
    return { rows, password, people: examples(plan) };
  } finally {
    await client.end();
    await database.close();
  }
}

const ENTRY = 'tenant_id seq at actor_id action object object_id details prev_hash hash';

async function signingKey(client: pg.Client, secret: InstallationSecret): Promise<SigningKey> {
  const found = await client.query<{ there: boolean }>(`select to_regclass('auth.signing_key') is not null as there`);
  const [row] = found.rows[0]?.there ? (await client.query<StoredKey>(ACTIVE_KEY)).rows : [];
  if (!row) throw new StartRefused('This installation was never started; start it once and seed it then.');
  return openKey(row, secret);
}

/** Organisations that this command made say so in the first entry of their audit log. */
async function refuseOthers(client: pg.Client, { body }: Plan, { add, seed: number }: SeedOptions): Promise<void> {
  const { rows } = await client.query<{ id: string; own: boolean }>(
    `select o.tenant_id as id, exists (select from app.audit_entry e
        where e.tenant_id = o.tenant_id and e.seq = 1 and e.action = 'seed.fill') as own from app.organisation o`,
  );
  if (rows.some(({ id }) => id === body.id)) {
    throw new StartRefused(`What --seed ${number} makes is here already; choose another number.`);
  }
  const others = rows.filter(({ own }) => !own).length;
  if (others > 0 && !add) {
    throw new StartRefused(
      `There are ${others} organisations here that were not made by this command; give --add to fill the installation all the same.`,
    );
  }
}

type Copy = (tables: readonly Table[]) => Promise<void>;
type WithoutTriggers = (tables: readonly string[], work: () => Promise<void>) => Promise<void>;

/**
 * One transaction in which the backup role, which passes row-level security, may insert. Nobody else ever sees the
 * right, because it is taken away again before the transaction ends.
 */
async function inLoading(
  client: pg.Client,
  work: (copy: Copy, withoutTriggers: WithoutTriggers) => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const asOwner = async (statements: readonly string[]) => {
    await client.query('reset role');
    await client.query(`set local role ${OWNER}`);
    for (const statement of statements) await client.query(statement);
    await client.query('reset role');
    await client.query(`set local role ${LOADER}`);
  };
  await client.query('begin');
  try {
    const [{ member } = { member: false }] = (
      await client.query<{ member: boolean }>(`select pg_has_role(current_user, '${LOADER}', 'member') as member`)
    ).rows;
    if (!member) await client.query(`grant ${LOADER} to current_user`);
    await asOwner(['app', 'auth'].map((schema) => `grant insert on all tables in schema ${schema} to ${LOADER}`));
    await work(
      async (tables) => {
        for (const table of tables) counts.set(table.name, await copyRows(client, table));
      },
      async (tables, inside) => {
        await asOwner(tables.map((table) => `alter table app.${table} disable trigger user`));
        await inside();
        await asOwner(tables.map((table) => `alter table app.${table} enable trigger user`));
      },
    );
    await asOwner(['app', 'auth'].map((schema) => `revoke insert on all tables in schema ${schema} from ${LOADER}`));
    await client.query('reset role');
    if (!member) await client.query(`revoke ${LOADER} from current_user`);
    await client.query('commit');
    return counts;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

function examples({ body, companies: [company] }: Plan): Seeded['people'] {
  const { admin, lead, reviewers } = body;
  const ofCompany = company ? [company.officer, company.admin, company.contributor] : [];
  return [admin, lead, ...reviewers.slice(0, 1), ...ofCompany].map(({ role, email }) => ({ role, email }));
}
