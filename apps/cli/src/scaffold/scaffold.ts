import { parseArgs } from 'node:util';
import { startInstrument } from './start-instrument.js';
import { startLanguage } from './start-language.js';
import { startModule } from './start-module.js';
import { Refused } from './write-start.js';

export const SCAFFOLD_HELP = `
Writes a start that passes the check, and never over a file that exists:

  --new-instrument <folder> --id <id> --title <title>
                        a questionnaire of your own with one question, in <folder>/1.0.0
  --new-module <instrument folder>/<rights|technology|due-diligence>/<id>.yaml
                        a module with one complete question, listed in instrument.yaml
  --new-language <instrument folder> <language>
                        a translation with every id, the original as comments and no text yet
`;

interface World {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Today's date, YYYY-MM-DD. */
  readonly today: () => string;
}

/** Writes the start that the arguments ask for and returns the exit code; undefined where they ask for none. */
export function scaffold(args: readonly string[], world: World): number | undefined {
  if (!args.some((arg) => /^--new-(instrument|module|language)(=|$)/.test(arg))) return undefined;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'new-instrument': { type: 'string' },
        'new-module': { type: 'string' },
        'new-language': { type: 'string' },
        id: { type: 'string' },
        title: { type: 'string' },
      },
    });
    const { 'new-instrument': instrument, 'new-module': module, 'new-language': language, id, title } = values;
    world.out(
      instrument !== undefined
        ? startInstrument(instrument, id, title, world.today())
        : module !== undefined
          ? startModule(module)
          : startLanguage(language ?? '', positionals[0]),
    );
    return 0;
  } catch (error) {
    // parseArgs says in a sentence of its own which option it does not know.
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!(error instanceof Refused) && !code.startsWith('ERR_PARSE_ARGS')) throw error;
    world.err(`${message}\n`);
    return 1;
  }
}
