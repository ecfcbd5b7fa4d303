import 'reflect-metadata';
import { readConfig, type Config } from './platform/config.js';
import { openDatabase } from './platform/database/open-database.js';
import { listen } from './platform/http/listen.js';
import { StartRefused } from './platform/start-refused.js';

/** Closes things in the reverse of the order they were opened in. */
class Opened {
  private readonly closers: (() => Promise<void>)[] = [];

  add(close: () => Promise<void>): void {
    this.closers.unshift(close);
  }

  async close(): Promise<void> {
    for (const close of this.closers.splice(0)) await close();
  }
}

async function start(config: Config, opened: Opened): Promise<void> {
  const opening = openDatabase(config);
  // Nest takes a second to load, which is time for PostgreSQL to start; what refuses the start waits for neither.
  const loading = Promise.all([import('./configure.js'), import('./operations/first-run.js')]);
  const database = await opening;
  opened.add(() => database.close());
  const [{ createApp }, { fillDemo, firstRun }] = await loading;
  const { appUrl, workerUrl, reviewerUrl, secret, dataDir } = database;
  const app = await createApp({ config, appUrl, workerUrl, reviewerUrl, secret, dataDir });
  opened.add(() => app.close());
  const sentences = await firstRun(app);
  const address = await listen(app.getHttpServer(), config);
  await fillDemo(app);
  const lines = [...database.notices, `OpenCRIA is running at ${address}`, ...sentences];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function run(): Promise<void> {
  const opened = new Opened();
  let ending: Promise<void> | undefined;
  const end = (code: number) => {
    ending ??= opened
      .close()
      .catch((fault: unknown) => console.error((fault as Error).stack))
      .then(() => process.exit(code));
    return ending;
  };
  let started: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // A stop during start-up waits for what is half open, so that nothing is left running.
    process.on(signal, () => void (started ?? Promise.resolve()).catch(() => undefined).then(() => end(0)));
  }
  try {
    started = start(readConfig(process.env), opened);
    await started;
  } catch (fault) {
    // Only the stack: errors of the database carry the values they were given.
    console.error(fault instanceof StartRefused ? fault.message : (fault as Error).stack);
    await end(1);
  }
}

await run();
