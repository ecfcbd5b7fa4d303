import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs a program as a pipeline elsewhere would: nothing of this checkout is on its path. */
function run(command: string, args: readonly string[], cwd: string) {
  const PATH = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((entry) => !entry.startsWith(root))
    .join(path.delimiter);
  return spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, PATH, NODE_OPTIONS: '' } });
}

describe('the command in a checkout and in a tarball', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'opencria-tarball-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('builds itself in a checkout and lists what it can do', () => {
    const { status, stdout } = run('node', ['apps/cli/bin/opencria.mjs', '--help'], root);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^opencria <command>\n\n {2}assess /);
  });

  it('answers an unknown command with one sentence', () => {
    const { status, stderr } = run('node', ['apps/cli/bin/opencria.mjs', 'certify'], root);
    expect(status).toBe(2);
    expect(stderr).toMatch(/There is no command "certify"; there is assess/);
  });

  it('does not mind a reader that stops early', () => {
    const assess = 'node apps/cli/bin/opencria.mjs assess test/fixtures/skerry.answers.yaml';
    const { stdout, stderr } = run('sh', ['-c', `${assess} | head -n 1`], root);
    expect(stdout).toMatch(/^Skerry, as of /);
    expect(stderr).not.toMatch(/EPIPE|Error/);
  });

  it('passes the exit code of a refused file on', () => {
    const { status, stderr } = run('node', ['apps/cli/bin/opencria.mjs', 'assess', 'no-such-file.yaml'], root);
    expect(status).toBe(2);
    expect(stderr).toContain('There is no file no-such-file.yaml.');
  });

  it('assesses from a tarball in an empty folder, and verifies what was sealed, without a build and without a server', () => {
    const packed = run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], root);
    expect(packed.stderr.replace(/^npm warn.*\n/gm, '')).toBe('');
    const tarball = path.join(folder, packed.stdout.trim());
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    const installed = run(
      'npm',
      ['install', '--omit=dev', '--no-audit', '--no-fund', '--ignore-scripts', tarball],
      folder,
    );
    expect(installed.status).toBe(0);

    const answers = path.join('node_modules', 'opencria', 'test', 'fixtures', 'skerry.answers.yaml');
    const assessed = run(
      path.join('node_modules', '.bin', 'opencria'),
      ['assess', answers, '--json', 'out.json', '--pdf', 'out.pdf'],
      folder,
    );
    expect(assessed.stderr).toBe('');
    expect(assessed.stdout).toContain('Status: Red line open');
    expect(JSON.parse(readFileSync(path.join(folder, 'out.json'), 'utf8'))).toMatchObject({
      format: 'opencria-assessment/1',
    });
    expect(readFileSync(path.join(folder, 'out.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(existsSync(path.join(folder, 'node_modules', 'opencria', 'apps', 'cli', 'src'))).toBe(false);

    const fixtures = path.join('node_modules', 'opencria', 'test', 'fixtures');
    const sealed = path.join(fixtures, 'skerry.submission.json');
    const command = path.join('node_modules', '.bin', 'opencria');
    const verified = run(command, ['verify', sealed, '--key', path.join(fixtures, 'example-key.pem')], folder);
    expect([verified.status, verified.stdout]).toEqual([
      0,
      expect.stringContaining('skerry.submission.json: unchanged, signed by the key you gave'),
    ]);
    expect(verified.stdout).toContain('Every figure was worked out again from the answers and is the same.');
    const text = readFileSync(path.join(folder, sealed), 'utf8');
    writeFileSync(path.join(folder, 'raised.json'), text.replace('"option":"', '"option":"x'));
    expect(run(command, ['verify', 'raised.json'], folder).status).toBe(1);
  }, 300_000);
});
