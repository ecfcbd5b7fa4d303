import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What a secret looks like that somebody pasted into a file. */
const SHAPES: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*\n[A-Za-z0-9+/]{40,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36,}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{20,}\b/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\boct_[A-Za-z0-9_-]{43,}\b/,
  /(?:postgres(?:ql)?|smtps?|https?):\/\/[^\s:/@'"`$<]+:[^\s@'"`$<{]{12,}@(?!localhost|127\.0\.0\.1|[\w.-]*example)/,
];

function found(text: string): string | undefined {
  return SHAPES.map((shape) => shape.exec(text)?.[0]).find((match) => match !== undefined);
}

describe('secrets (A80)', () => {
  it('stand in no file of the repository (A80)', () => {
    const names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
    expect(names.length).toBeGreaterThan(500);
    const held = names.filter((name) => {
      const file = path.join(root, name);
      return (
        /\.(ts|tsx|mjs|js|json|ya?ml|md|css|graphql|html|cjs)$/.test(name) &&
        existsSync(file) &&
        found(readFileSync(file, 'utf8'))
      );
    });
    expect(held).toEqual([]);
  });

  it('stand in nothing that a browser gets, nor does the way to where it was built (A80)', () => {
    const folder = path.join(root, 'dist/web');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(js|css|html|json)$/.test(name),
    );
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      expect([name, found(text)]).toEqual([name, undefined]);
      expect([name, text.includes(root)]).toEqual([name, false]);
      expect(name.endsWith('.map')).toBe(false);
    }
  });

  it('would be seen: each shape finds its like (A80)', () => {
    const planted = [
      `-----BEGIN PRIVATE ${'KEY'}-----\n${'A'.repeat(64)}`,
      `AKIA${'A'.repeat(16)}`,
      `ghp_${'a'.repeat(36)}`,
      `xoxb-${'1'.repeat(24)}`,
      `npm_${'a'.repeat(36)}`,
      `oct_${'a'.repeat(43)}`,
      `postgres://app:${'s'.repeat(16)}@db.internal/opencria`,
    ];
    for (const text of planted) expect(found(text)).toBeDefined();
    expect(found('postgres://app:password-of-your-own@localhost/opencria')).toBeUndefined();
  });
});
