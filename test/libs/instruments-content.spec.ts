import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { parseInstrument, startTranslation } from '#libs/instruments/parse';

const root = path.resolve(import.meta.dirname, '../..');
const schemas = path.join(root, 'libs/instruments/schema');

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.yaml'));
}

/** Folders of every instrument that is shipped or stands among the fixtures. */
const folders = [
  ...yamlFiles(path.join(root, 'libs/instruments/content'))
    .filter((name) => path.basename(name) === 'instrument.yaml' && !name.includes('/locales/'))
    .map((name) => path.join('libs/instruments/content', path.dirname(name))),
  'test/fixtures/small-instrument',
];

const HEADS = ['instrument', 'profile', 'sources', 'red-lines', 'harms', 'coverage'];

const validators = new Map<string, ValidateFunction>(
  [...HEADS, 'module', 'learning', 'evidence-library', 'translation'].map((name) => {
    const ajv = new Ajv({ allErrors: true, strictTypes: false });
    return [name, ajv.compile(JSON.parse(readFileSync(path.join(schemas, `${name}.schema.json`), 'utf8')))];
  }),
);

/** The schema that an editor uses for a file: by its place and name, and for everything else that of a module. */
function schemaOf(file: string): string {
  if (file.startsWith('locales/')) return 'translation';
  if (file === 'learning/evidence-library.yaml') return 'evidence-library';
  if (file.startsWith('learning/')) return 'learning';
  const head = file.includes('/') ? '' : (file.split('.')[0] ?? '');
  return HEADS.includes(head) ? head : 'module';
}

describe('shipped instruments', () => {
  it.each(folders)('%s have no fault', (folder) => {
    const names = yamlFiles(path.join(root, folder));
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(root, folder, name), 'utf8')]));
    const { instrument, faults } = parseInstrument(files);
    expect(faults.filter((fault) => fault.severity === 'fault')).toEqual([]);
    expect(instrument?.questions.length).toBeGreaterThan(0);
  });

  const files = folders.flatMap((folder) =>
    yamlFiles(path.join(root, folder)).map((name) => [path.join(folder, name), schemaOf(name)] as const),
  );

  it.each(files)('%s fits the schema "%s" that editors use', (file, schema) => {
    const validate = validators.get(schema);
    validate?.(parse(readFileSync(path.join(root, file), 'utf8')));
    expect(validate?.errors ?? []).toEqual([]);
  });

  it('do not fit their schema any more once a field is misspelt', () => {
    const text = readFileSync(path.join(root, 'test/fixtures/small-instrument/riders.yaml'), 'utf8');
    const validate = validators.get('module');
    expect(validate?.(parse(text.replace('asks: What', 'ask: What')))).toBe(false);
    expect(validate?.(parse(text.replace('level: 4', 'level: 5')))).toBe(false);
    expect(validate?.(parse(text.replace('scale: checklist', 'scale: maturity')))).toBe(false);
  });

  it.each(folders)('%s begin a translation that fits its schema, which takes nothing but texts', (folder) => {
    const names = yamlFiles(path.join(root, folder));
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(root, folder, name), 'utf8')]));
    const validate = validators.get(schemaOf('locales/fr/profile.yaml'));
    for (const text of Object.values(startTranslation(files))) {
      validate?.(parse(text));
      expect(validate?.errors ?? []).toEqual([]);
    }
    expect(validate?.({ 'private-defaults': { weight: 3 } })).toBe(false);
    expect(validate?.({ 'private-defaults': [{ asks: 'Qui ?' }] })).toBe(false);
  });
});
