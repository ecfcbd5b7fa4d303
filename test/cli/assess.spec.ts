import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { runAssess } from './run-assess.js';

const root = path.resolve(import.meta.dirname, '../..');
const skerry = readFileSync(path.join(root, 'test/fixtures/skerry.answers.yaml'), 'utf8');

function schema(name: string) {
  const text = readFileSync(path.join(root, `libs/scoring/schema/${name}.schema.json`), 'utf8');
  return new Ajv({ allErrors: true, strictTypes: false }).compile(JSON.parse(text));
}

interface Figures {
  readonly asOf: string;
  readonly mode: string;
  readonly headline: string;
  readonly product: string | null;
  readonly index: {
    readonly value: { fraction: string; decimal: string } | null;
    readonly cap: number | null;
    readonly reason?: string;
  };
  readonly clusters: readonly { id: string; score: { fraction: string } | null }[];
  readonly modules: readonly { id: string; reason?: string }[];
  readonly gates: readonly { id: string }[];
  readonly plan: readonly unknown[];
  readonly questions: readonly { id: string; state: string }[];
  readonly flagsNotKnown: readonly string[];
}

describe('opencria assess', () => {
  it('writes figures that fit the published schema, in every mode', async () => {
    const validate = schema('assessment');
    for (const mode of ['full', 'screening', 'organisation']) {
      const { json } = await runAssess(skerry, ['--mode', mode]);
      validate(json);
      expect(validate.errors).toBeNull();
      expect((json as Figures).mode).toBe(mode);
    }
  });

  it('reads answers that fit the published schema', () => {
    const validate = schema('answers');
    validate(parse(skerry));
    expect(validate.errors).toBeNull();
  });

  it('puts the status first and the index last, and says that nobody has checked it', async () => {
    const { out, json } = await runAssess(skerry);
    const { headline, gates } = json as Figures;
    expect(headline).toBe('Red line open');
    expect(gates[0]?.id).toBe('G1');
    const places = [`Status: ${headline}`, 'Self-declared', 'Rights\n', 'Open gates', '\nIndex ', 'First of '].map(
      (part) => out.indexOf(part),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('gives every figure exactly and with four decimals', async () => {
    const { index, clusters } = (await runAssess(skerry)).json as Figures;
    expect(index.value).toEqual({ fraction: '24', decimal: '24.0000' });
    expect(clusters).toHaveLength(13);
    for (const { score } of clusters) expect(score?.fraction).toMatch(/^\d+(\/\d+)?$/);
  });

  it('gives the same bytes for the same answers', async () => {
    const [first, second] = [await runAssess(skerry), await runAssess(skerry)];
    expect(JSON.stringify(second.json)).toBe(JSON.stringify(first.json));
    expect(second.out.replace(/Figures: .*/, '')).toBe(first.out.replace(/Figures: .*/, ''));
  });

  it('judges evidence on the day of the option, else of the file, else today', async () => {
    const undated = skerry.replace(/^asOf:.*\n/m, '');
    expect(((await runAssess(skerry, ['--as-of', '2027-01-31'])).json as Figures).asOf).toBe('2027-01-31');
    expect(((await runAssess(skerry)).json as Figures).asOf).toBe('2026-11-16');
    expect(((await runAssess(undated, [], { today: '2026-12-24' })).json as Figures).asOf).toBe('2026-12-24');
  });

  it('has no index and no plan in a screening', async () => {
    const { json, out } = await runAssess(skerry, ['--mode', 'screening']);
    expect(json).toMatchObject({ index: { value: null, reason: 'SCREENING' }, plan: [] });
    expect(out).toMatch(/\d concerns?/);
  });

  it('scores the organisation alone without its product', async () => {
    const { json, out } = await runAssess(skerry, ['--mode', 'organisation']);
    const { product, modules, questions } = json as Figures;
    expect(product).toBeNull();
    expect(modules.filter(({ reason }) => reason !== 'OUT_OF_SCOPE').map(({ id }) => id)).toContain('policy');
    expect(questions.some(({ id }) => id === 'private-defaults')).toBe(false);
    expect(out).toMatch(/^Fernhollow, as of/);
  });

  it('lists the flags that the file leaves out as not known', async () => {
    const { json, out } = await runAssess(skerry);
    expect((json as Figures).flagsNotKnown).toEqual(['contact_suggest']);
    expect(out).toContain('Answered: 162 of 162 product questions; 51 answered by the organisation.');
    expect(out).toContain('Not known, so their questions stay in: contact_suggest.');
  });

  it('reads the same answers from JSON', async () => {
    const fromYaml = await runAssess(skerry);
    const fromJson = await runAssess(JSON.stringify(parse(skerry), null, 2), [], { ending: 'json' });
    expect(fromJson.err).toBe('');
    expect(fromJson.json).toEqual(fromYaml.json);
  });

  it('scores an answers file of an instrument of its own', async () => {
    const text = [
      'format: opencria-answers/1',
      'instrument: bicycle-rental@1.2.0',
      'asOf: 2026-06-01',
      'organisation: { name: Wheels }',
      'product: { name: Wheels }',
      'profile: { electric: false }',
      'answers:',
      '  brake-check: { option: logged, evidence: [{ tier: 2, effectiveOn: 2026-05-01 }] }',
      '  lights-working: { number: 90 }',
      '  first-ride: { parts: [brakes, lights] }',
      '  help-line: { option: always }',
      '  night-line-language: { unknown: true }',
    ].join('\n');
    const { code, json, err } = await runAssess(text, [
      '--instruments',
      path.join(root, 'test/fixtures/small-instrument'),
    ]);
    expect(err).toBe('');
    expect(code).toBe(0);
    // Brakes 3 x 75 and lights 2 x 25 (nothing shown), over a weight of 5.
    expect((json as Figures).clusters[0]).toMatchObject({
      id: 'bicycles',
      score: { fraction: '55', decimal: '55.0000' },
    });
  });
});
