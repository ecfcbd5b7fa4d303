import { assess } from './assess/assess.js';

interface Command {
  readonly does: string;
  readonly run: (args: readonly string[], world: CommandWorld) => Promise<number>;
}

type CommandWorld = typeof world;

/** Every command of `opencria`, with what it does. */
const COMMANDS = new Map<string, Command>([
  ['assess', { does: 'scores an answers file without a server', run: assess }],
  [
    'verify',
    {
      does: 'checks that a report or a submission is as it was signed, offline',
      run: async (args, world) => (await import('./verify/verify.js')).verify(args, world),
    },
  ],
  [
    'verify-audit',
    {
      does: 'follows the audit log from its first entry and names the first that was changed',
      // Loaded where it is asked for: it brings the database along.
      run: async (args, world) => (await import('./verify-audit.js')).runVerifyAudit(args, world),
    },
  ],
  [
    'backup',
    {
      does: 'backs up a running installation into one encrypted file',
      run: async (args, world) => (await import('./backup.js')).runBackup(args, world),
    },
  ],
  [
    'restore',
    {
      does: 'checks a backup, and brings it back into an empty installation',
      run: async (args, world) => (await import('./restore.js')).runRestore(args, world),
    },
  ],
  [
    'admin',
    {
      does: 'helps people in again where nobody else can: reset-link, lift-sso, set-up-link, rotate-signing-key',
      run: async (args, world) => (await import('./admin.js')).runAdmin(args, world),
    },
  ],
]);

const world = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  today: () => new Date().toISOString().slice(0, 10),
  env: process.env,
  now: () => new Date(),
};

// Who reads the output may stop early, as `head` does; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const [name, ...args] = process.argv.slice(2);
const command = COMMANDS.get(name ?? '');
if (command !== undefined) {
  try {
    process.exitCode = await command.run(args, world);
  } catch (error) {
    world.err(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} else if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
  const rows = [...COMMANDS].map(([id, { does }]) => `  ${id.padEnd(14)} ${does}\n`);
  world.out(`opencria <command>\n\n${rows.join('')}\nopencria <command> --help tells more.\n`);
} else {
  world.err(`There is no command "${name}"; there is ${[...COMMANDS.keys()].join(', ')}.\n`);
  process.exitCode = 2;
}
