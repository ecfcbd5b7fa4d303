import { parseArgs } from 'node:util';
import { verifyAudit, type AuditVerdict } from '#api/operations/verify-audit.js';

const HELP = `opencria verify-audit [--checkpoints <file>] [--save <file>] [--json]

Follows the audit chain of every organisation and names the first entry of each that was changed or is missing.
Settings are those of the server: DATABASE_URL and OPENCRIA_SECRET, or DATA_DIR.

  --checkpoints <file>   signed checkpoints kept outside the database (default: the file of this installation)
  --save <file>          where every chain holds, signs the heads and appends them to this file
  --json                 writes the verdict for other programs

Ends with 0 where every chain holds, 1 where one does not, 2 where it could not look.
`;

const BROKEN = 1;
const NOT_LOOKED = 2;

/** What the command needs from the world. */
export interface VerifyAuditWorld {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/** Runs `opencria verify-audit`; the result is the exit code. */
export async function runVerifyAudit(args: readonly string[], world: VerifyAuditWorld): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        checkpoints: { type: 'string' },
        save: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      world.out(HELP);
      return 0;
    }
    const { checkpoints, save } = values;
    const verdict = await verifyAudit(world.env, { checkpoints, save, now: world.now() });
    world.out(values.json ? `${JSON.stringify(verdict)}\n` : describe(verdict));
    return verdict.holds ? 0 : BROKEN;
  } catch (error) {
    world.err(`The audit log was not checked. ${(error as Error).message}\n`);
    return NOT_LOOKED;
  }
}

function describe({ holds, organisations, entries, checkpoints, faults }: AuditVerdict): string {
  const looked = `${entries} entries of ${count(organisations, 'organisation')} were checked, with ${count(checkpoints, 'signed checkpoint')}.`;
  if (holds) return `${looked}\nEvery chain holds.\n`;
  const rows = faults.map(({ tenantId, says }) => `Organisation ${tenantId}: ${says}\n`);
  return `${looked}\n${rows.join('')}${count(faults.length, 'fault')}. Entries before the first one named still hold.\n`;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
