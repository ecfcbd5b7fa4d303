import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Instrument } from '#libs/instruments';
import { checkFile } from '#libs/proof';
import { loadInstruments } from '../load-instruments.js';
import { checkFigures } from './check-figures.js';
import { checkLinks, type Unchanged } from './check-links.js';
import { describeFacts, describeRefused } from './describe-checked.js';
import { judgeSigner, type Trust } from './judge-signer.js';
import { keysOf, pinsFile, readPins } from './pinned-keys.js';

const HELP = `opencria verify <report.pdf or submission.json>… [--key <file>] [--pin]

Checks that a file is as it was when it was signed, down to the last byte. Needs no server, no database, no network.

  --key <file>           public keys you trust: keys.json of the installation, or PEM; may be given several times
  --pin                  trusts the signer (or the keys of --key) from now on, once you compared the fingerprint
  --pins <file>          where trusted keys are kept (default: opencria/keys.json in your configuration folder)
  --instruments <dir>    a folder with questionnaires of your own, to work the figures out again

Several files are checked against each other too: a version against the one before, a report against its submission.
Ends with 0 where every file is unchanged and no key you trust speaks against its signer, 1 where one is changed,
signed by somebody else or prints other figures than its answers give, 2 where it could not look.
`;

const NOT_UNCHANGED = 1;
const NOT_LOOKED = 2;

/** What the command needs from the world. */
export interface VerifyWorld {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** Runs `opencria verify`; the result is the exit code. */
export async function verify(args: readonly string[], world: VerifyWorld): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true },
        pin: { type: 'boolean' },
        pins: { type: 'string' },
        instruments: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      world.out(HELP);
      return 0;
    }
    if (positionals.length === 0) throw new Error('Name at least one report or submission file.');
    const given = await Promise.all((values.key ?? []).map(keysOf));
    const trust = {
      ...(given.length > 0 && { given: given.flat() }),
      pins: await readPins(values.pins ?? pinsFile(world.env)),
      pinNow: values.pin === true,
    };
    return await checkAll(positionals, trust, values.instruments, world);
  } catch (error) {
    world.err(`Nothing was checked. ${(error as Error).message}\n`);
    return NOT_LOOKED;
  }
}

async function checkAll(
  names: readonly string[],
  trust: Trust,
  ownInstruments: string | undefined,
  world: VerifyWorld,
): Promise<number> {
  const missing = names.filter((name) => !existsSync(name));
  if (missing.length > 0) throw new Error(`There is no file ${missing.join(', ')}.`);
  const unchanged: Unchanged[] = [];
  let sound = true;
  for (const name of names) {
    const checked = await checkFile(readFileSync(name));
    if (checked.kind === 'refused') {
      world.out(describeRefused(path.basename(name), checked));
      sound = false;
    } else unchanged.push({ name: path.basename(name), checked });
  }
  const wanted = unchanged.flatMap(({ checked }) => (checked.kind === 'submission' ? [checked.file.instrument] : []));
  const instruments = loadInstruments(ownInstruments, world, wanted);
  if (instruments === undefined) return NOT_LOOKED;
  for (const one of unchanged) sound = say(one, unchanged, trust, instruments, world) && sound;
  return sound ? 0 : NOT_UNCHANGED;
}

/** Says what was found of one file whose bytes are unchanged; false where something speaks against it. */
function say(
  one: Unchanged,
  all: readonly Unchanged[],
  trust: Trust,
  instruments: readonly Instrument[],
  world: VerifyWorld,
): boolean {
  const { checked } = one;
  const signed = judgeSigner(checked.signer, trust, world.today());
  const links = checkLinks(one, all);
  const figures = checked.kind === 'submission' ? checkFigures(checked.file, instruments) : undefined;
  const faults = [...links.faults, ...(typeof figures === 'object' ? [figures.fault] : [])];
  const notes = [
    ...describeFacts(checked),
    ...(figures === 'same' ? ['Every figure was worked out again from the answers and is the same.'] : []),
    ...(figures === 'not-shipped'
      ? ['Its questionnaire is not shipped here, so its figures were not worked out again.']
      : []),
    ...links.notes,
    ...signed.notes,
  ];
  world.out(
    `${one.name}: ${signed.refused ? 'REFUSED. Its bytes are unchanged, but ' : 'unchanged, '}${signed.says}.\n`,
  );
  for (const fault of faults) world.out(`  WRONG: ${fault}\n`);
  for (const note of notes) world.out(`  ${note}\n`);
  return !signed.refused && faults.length === 0;
}
