import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}
interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const json = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'));
const manifest = json('package.json') as PackageFile;
const { packages } = json('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
const locked = Object.entries(packages)
  .filter(([place]) => place !== '')
  .map(([place, found]) => ({ name: place.replace(/^.*node_modules\//, ''), place, ...found }));
const shipped = locked.filter(({ dev }) => dev !== true);

/** Licences under which a package may be part of what is run; each is named as its package names it. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  // libvips beside sharp: a shared library that is loaded and not changed (docs/supply-chain.md).
  'LGPL-3.0-or-later',
]);
/** Packages whose manifest names no licence or spells it differently; read in their own files. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  busboy: 'MIT',
  streamsearch: 'MIT',
  'png-js': 'MIT',
  'xml-escape': 'MIT',
};

/** Oldest versions without a known fault that would reach us (docs/supply-chain.md). */
const FLOORS: Readonly<Record<string, string>> = {
  '@apollo/server': '5.5.0',
  multer: '2.4.0',
  typeorm: '1.1.0',
};

describe('what is installed', () => {
  it('is pinned to one version each, in package.json as in the lock (A82)', () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    for (const [name, version] of Object.entries(asked)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });

  it('is checked by a SHA-512 of every package, and comes from no other place than the registry (A82)', () => {
    expect(locked.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ place }) => place)).toEqual([]);
    expect(locked.filter(({ resolved }) => resolved !== undefined).map(({ resolved }) => resolved)).toEqual([]);
  });

  it('runs no install script that is not on the list, and the list names none that is gone (A82)', () => {
    const running = new Set(locked.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name));
    expect([...running].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  });

  it.each(Object.entries(FLOORS))('holds %s at %s or newer, wherever it stands in the tree (A82)', (name, floor) => {
    const found = locked.filter((one) => one.name === name);
    expect(found).not.toEqual([]);
    for (const { version } of found) expect(compare(version, floor)).toBeGreaterThanOrEqual(0);
  });

  it('holds one copy of graphql, of the line that the server was made for (A82)', () => {
    const found = locked.filter(({ name }) => name === 'graphql').map(({ version }) => version);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^16\./);
  });

  it('may be used under a licence that we accept, package by package (A82)', () => {
    const refused = shipped.filter(({ name, license }) => !accepted(license ?? READ_BY_HAND[name] ?? 'none', name));
    expect(refused.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it('is listed as a bill of materials that names version and hash of each package that is shipped (A82)', () => {
    const out = execFileSync('npm', ['run', '-s', 'sbom'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 16 * 1024 * 1024,
    });
    const { components } = JSON.parse(out) as {
      components: { name: string; version: string; hashes?: { alg: string }[] }[];
    };
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
    for (const name of Object.keys(manifest.dependencies))
      expect(listed).toContain(`${name}@${manifest.dependencies[name]}`);
    for (const { hashes } of components) expect(hashes?.[0]?.alg).toBe('SHA-512');
  });
});

/** "A AND B" needs both, "A OR B" one of them. */
function accepted(expression: string, name: string): boolean {
  const bare = (READ_BY_HAND[name] ?? expression).replaceAll(/[()]/g, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => LICENCES.has(part));
  return bare.split(' AND ').every((part) => LICENCES.has(part));
}

function compare(a: string, b: string): number {
  const parts = (version: string): number[] => (version.split('-')[0] ?? '').split('.').map(Number);
  const [left, right] = [parts(a), parts(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
