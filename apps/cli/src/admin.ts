import { parseArgs } from 'node:util';
import { fingerprint } from '#libs/proof';
import {
  changeSigningKey,
  liftSingleSignOn,
  makeResetLink,
  makeSetUpLink,
  showBackupKey,
  type OneTimeLink,
} from '#api/operations/administer.js';
import { addToBody, BODY_ROLES, type BodyRole } from '#api/operations/add-to-body.js';

const HELP = `opencria admin <what> [<e-mail address>]

For whoever runs the server, where nobody else can help. Settings are those of the server: DATABASE_URL and
OPENCRIA_SECRET, or DATA_DIR.

  reset-link <address>     a one-time link with which this person chooses a new password
  lift-sso <address>       lets people of this member's organisation in without its own sign-in service again
  set-up-link              a new link for an installation that nobody has set up yet
<<<<<<< HEAD
  backup-key               prints the key that opens the backups, to be kept apart from them
=======
  reviewing-body <address> <role> <name>
                           a link with which this person joins the reviewing body of this name, founded where there
                           is none; roles: programme-admin, lead-reviewer, reviewer
>>>>>>> de2423c (Offer the next step of a review, seal the worked examples, found further reviewing bodies by command, and prove what erasure leaves)
  rotate-signing-key       makes another key to sign submissions with; what was signed before still verifies

What concerns an organisation is written to its audit log. Ends with 0 where it was done, 1 where not.
`;

/** What the command needs from the world. */
export interface AdminWorld {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/** Runs `opencria admin`; the result is the exit code. */
export async function runAdmin(args: readonly string[], world: AdminWorld): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help || positionals.length === 0) {
      world.out(HELP);
      return positionals.length === 0 && !values.help ? 1 : 0;
    }
    world.out(await say(positionals, world));
    return 0;
  } catch (error) {
    world.err(`Nothing was changed. ${(error as Error).message}\n`);
    return 1;
  }
}

async function say([what, address, ...rest]: readonly string[], { env, now }: AdminWorld): Promise<string> {
  if (what === 'reviewing-body') return joinBody(address, rest, { env, now });
  if (rest.length > 0) throw new Error(`"${rest.join(' ')}" is not understood; see opencria admin --help.`);
  switch (what) {
    case 'reset-link':
      return shown(await makeResetLink(env, named(address), now()));
    case 'set-up-link':
      return shown(await makeSetUpLink(env, now()));
    case 'rotate-signing-key': {
      const { keyId, page } = await changeSigningKey(env, now());
      return `From now on submissions are signed with ${fingerprint(keyId)}.\nTell those who pinned a key; all keys are at ${page}.\n`;
    }
    case 'backup-key':
      return `${await showBackupKey(env)}\n`;
    case 'lift-sso': {
      const { organisation } = await liftSingleSignOn(env, named(address));
      return `People of ${organisation} can sign in without its own sign-in service again.\n`;
    }
    default:
      throw new Error(`There is no "${what}"; see opencria admin --help.`);
  }
}

async function joinBody(
  address: string | undefined,
  [given, ...words]: readonly string[],
  { env, now }: Pick<AdminWorld, 'env' | 'now'>,
): Promise<string> {
  const email = named(address);
  const role: BodyRole | undefined = BODY_ROLES.find((each) => each === given);
  if (!role) throw new Error(`Name the role after the address: ${BODY_ROLES.join(', ')}.`);
  const { founded, ...link } = await addToBody(env, { email, role, body: words.join(' ') }, now());
  return `${founded ? 'The reviewing body was founded.\n' : ''}${shown(link)}`;
}

function named(address: string | undefined): string {
  if (!address?.includes('@')) throw new Error('Name the e-mail address of the person.');
  return address;
}

const shown = ({ link, until }: OneTimeLink): string => `${link}\nIt works once, until ${until.toISOString()}.\n`;
