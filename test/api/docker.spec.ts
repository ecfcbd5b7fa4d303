import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { cloneDatabase, testSecret, type ClonedDatabase } from '../support/clone-database.js';

const root = path.resolve(import.meta.dirname, '../..');
const dockerfile = readFileSync(path.join(root, 'docker/Dockerfile'), 'utf8');
const [, ...stages] = dockerfile.split(/^FROM /m);
const image = stages.at(-1) ?? '';
const settings = new Set(readFileSync(path.join(root, 'README.md'), 'utf8').match(/`[A-Z][A-Z0-9_]+`/g));

interface Service {
  readonly build?: object;
  readonly environment?: Readonly<Record<string, string>>;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, object>> | readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}

/** JSON form of an instruction, such as CMD ["node", …]. */
function args(instruction: string): string[] {
  const [, list] = new RegExp(`${instruction} (\\[.*\\])`).exec(image) ?? [];
  return JSON.parse(list ?? '[]') as string[];
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

describe('the image', () => {
  let database: ClonedDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await cloneDatabase({ empty: true });
    folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-image-'));
  });
  afterAll(async () => {
    await database.drop();
    chmodSync(path.join(folder, 'app'), 0o755);
    rmSync(folder, { recursive: true });
  });

  it('starts from what it copies and nothing else, says that it is well, and ends when told to', async () => {
    const app = path.join(folder, 'app');
    mkdirSync(app);
    for (const [, line] of image.matchAll(/^COPY --from=build (.+)$/gm)) {
      const places = (line ?? '').split(' ');
      const target = path.join(app, places.pop() ?? '');
      for (const place of places) {
        const source = path.join(root, place.replace('/build/', ''));
        const into = places.length > 1 ? path.join(target, path.basename(place)) : target;
        mkdirSync(path.dirname(into), { recursive: true });
        if (place.endsWith('node_modules')) symlinkSync(source, into);
        else cpSync(source, into, { recursive: true });
      }
    }
    chmodSync(app, 0o555);
    const port = await freePort();
    const env = {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: path.join(folder, 'data'),
      DATABASE_URL: database.adminUrl,
      OPENCRIA_SECRET: testSecret(),
    };
    const inImage = ([, ...rest]: readonly string[]) => spawn(process.execPath, rest, { cwd: app, env });
    const server = inImage(args('\nCMD'));
    let said = '';
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    try {
      while (!said.includes('OpenCRIA is running at')) {
        const [ended] = (await Promise.race([once(server.stdout, 'data'), once(server, 'close')])) as [unknown];
        if (typeof ended === 'number') throw new Error(said);
      }
      expect(said).toContain('Set OpenCRIA up with this link');
      const probe = inImage(
        args('HEALTHCHECK --start-period=30s CMD').map((part) => part.replace('4000', String(port))),
      );
      expect(await once(probe, 'close')).toEqual([0, null]);
      const command = inImage(['node', 'apps/cli/bin/opencria.mjs', 'verify-audit']);
      expect(await once(command, 'close')).toEqual([0, null]);
    } finally {
      server.kill('SIGTERM');
    }
    expect(await once(server, 'close')).toEqual([0, null]);
  });

  it('does not run as root and leaves what is only needed for building behind', () => {
    expect(stages).toHaveLength(2);
    expect(image.indexOf('\nUSER node')).toBeGreaterThan(image.lastIndexOf('\nRUN'));
    expect(dockerfile).toContain('npm prune --omit=dev');
    const ignored = readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'node_modules', 'dist', '.data']));
  });
});

describe.each(['compose.yaml', 'compose.production.yaml'])('%s', (name) => {
  const { services, volumes } = parse(readFileSync(path.join(root, 'docker', name), 'utf8'), {
    merge: true,
  }) as Compose;
  const ours = Object.entries(services).filter(([, service]) => service.build !== undefined);

  it('sets only what the README explains', () => {
    expect(ours.length).toBeGreaterThan(0);
    const used = ours.flatMap(([, { environment }]) => Object.keys(environment ?? {}));
    expect(used.filter((setting) => !settings.has(`\`${setting}\``))).toEqual([]);
  });

  it('gives our processes a root they cannot write to and no special rights', () => {
    for (const [, { read_only: readOnly, cap_drop: dropped }] of ours) {
      expect([readOnly, dropped]).toEqual([true, ['ALL']]);
    }
  });

  it('names no service, volume or secret that it does not have', () => {
    for (const { depends_on: needs = {}, volumes: mounts = [] } of Object.values(services)) {
      for (const need of Array.isArray(needs) ? needs : Object.keys(needs))
        expect(Object.keys(services)).toContain(need);
      for (const mount of mounts) {
        const [source = ''] = mount.replace(/^\$\{\w+:-(\w+)\}/, '$1').split(':');
        expect(Object.keys(volumes)).toContain(source);
      }
    }
    const secrets = ours.flatMap(([, { environment }]) => Object.entries(environment ?? {}));
    for (const [setting, value] of secrets) {
      if (/SECRET|PASSWORD|ACCESS_KEY/.test(setting)) expect(value).toMatch(/^\$\{\w+:\?/);
    }
  });
});
