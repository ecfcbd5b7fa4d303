import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const FIELDS = 'id name description markets ageBands profile { flag value } revision createdAt updatedAt';
const CREATE = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { ${FIELDS} } }`;
const SAVE = `mutation ($input: SaveProductInput!) { saveProduct(input: $input) {
  ... on ProductSaved { product { ${FIELDS} } } ... on ProductConflict { current { ${FIELDS} } } } }`;
const ONE = `query ($id: ID!) { product(id: $id) { ${FIELDS} assessments { id mode } } }`;
const PAGE = `query ($first: Int, $after: String) { products(first: $first, after: $after) {
  edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }`;

interface Product {
  id: string;
  name: string;
  description: string;
  markets: string[];
  ageBands: string[];
  profile: { flag: string; value: boolean | null }[];
  revision: number;
  createdAt: string;
  updatedAt: string;
}
interface Saved {
  saveProduct: { product?: Product; current?: Product };
}
interface Page {
  products: {
    edges: { cursor: string; node: { name: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function create(input: Record<string, unknown> = {}): Promise<Product> {
  const client = await app.as('contributor');
  const { createProduct } = await client.ask<{ createProduct: Product }>(CREATE, {
    input: { name: 'Skerry', ...input },
  });
  return createProduct;
}

describe('products', () => {
  it('are created with what is known so far and read back unchanged', async () => {
    const product = await create({
      name: '  Skerry – "short" videos \u{1F3A5}  ',
      description: 'Línea\nاثنان',
      markets: ['FI', 'IE'],
      ageBands: ['16-17', '13-15'],
    });
    expect(product).toMatchObject({
      name: 'Skerry – "short" videos \u{1F3A5}',
      description: 'Línea\nاثنان',
      markets: ['FI', 'IE'],
      ageBands: ['13-15', '16-17'],
      profile: [],
      revision: 1,
      createdAt: '2026-11-02T09:00:00.000Z',
    });
    const reader = await app.as('executive');
    expect((await reader.ask<{ product: Product }>(ONE, { id: product.id })).product).toMatchObject(product);
  });

  it.each([
    ['an empty name', { name: '   ' }, 'name'],
    ['a name of 201 characters', { name: 'x'.repeat(201) }, 'name'],
    ['a market that is no country', { markets: ['FI', 'Atlantis'] }, 'markets'],
    ['a market twice', { markets: ['FI', 'FI'] }, 'markets'],
    ['an age band of our own making', { ageBands: ['13-99'] }, 'ageBands'],
    ['a NUL in its text', { description: 'a\0b' }, 'description'],
  ])('are refused with %s, naming the field', async (_why, input, field) => {
    const client = await app.as('contributor');
    const refusal = await client.refusal(CREATE, { input: { name: 'Skerry', ...input } });
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(refusal.fields?.map((one) => one.field)).toEqual([field]);
  });

  it('keep each flag of the profile as yes, no or not known, and change only the flags named', async () => {
    const client = await app.as('contributor');
    const { id } = await create();
    const first = [
      { flag: 'dm', value: true },
      { flag: 'ads', value: false },
      { flag: 'xr', value: null },
    ];
    await client.ask(SAVE, { input: { id, baseRevision: 1, profile: first } });
    const second = { id, baseRevision: 2, name: 'Skerry 2', profile: [{ flag: 'dm', value: null }] };
    const { saveProduct } = await client.ask<Saved>(SAVE, { input: second });
    expect(saveProduct.product).toMatchObject({ name: 'Skerry 2', revision: 3 });
    expect(saveProduct.product?.profile.sort((a, b) => a.flag.localeCompare(b.flag))).toEqual([
      { flag: 'ads', value: false },
      { flag: 'dm', value: null },
      { flag: 'xr', value: null },
    ]);
  });

  it('are never overwritten by a stale save, which gets the current product instead', async () => {
    const client = await app.as('contributor');
    const { id } = await create();
    await client.ask(SAVE, { input: { id, baseRevision: 1, name: 'First' } });
    const { saveProduct } = await client.ask<Saved>(SAVE, { input: { id, baseRevision: 1, name: 'Second' } });
    expect(saveProduct.current).toMatchObject({ name: 'First', revision: 2 });
    expect((await client.ask<{ product: Product }>(ONE, { id })).product).toMatchObject({ name: 'First', revision: 2 });
  });

  it('are listed newest first, page by page without gaps', async () => {
    app.moveTo('2026-11-03T09:00:00Z');
    for (const name of ['Alder', 'Birch', 'Cedar']) await create({ name });
    const client = await app.as('contributor');
    const one = (await client.ask<Page>(PAGE, { first: 2 })).products;
    expect(one.pageInfo.hasNextPage).toBe(true);
    const two = (await client.ask<Page>(PAGE, { first: 2, after: one.pageInfo.endCursor })).products;
    const names = [...one.edges, ...two.edges].map(({ node }) => node.name);
    expect(new Set(names).size).toBe(4);
    expect([...names.slice(0, 3)].sort()).toEqual(['Alder', 'Birch', 'Cedar']);
  });

  it('refuse cursors that no list gave out, and pages of nothing', async () => {
    const client = await app.as('contributor');
    const made = Buffer.from(JSON.stringify(["'; select 1", 'x'])).toString('base64url');
    for (const variables of [{ after: 'x' }, { after: made }, { first: 0 }, { first: -1 }]) {
      expect((await client.refusal(PAGE, variables)).code).toBe('INVALID_INPUT');
    }
    const { products } = await client.ask<Page>(PAGE, { first: 100_000 });
    expect(products.edges.length).toBeLessThanOrEqual(100);
  });

  it('belong to their company: another one gets the answer it would get for an id that does not exist', async () => {
    const { id } = await create();
    const stranger = await app.as('organisation-admin', BRIGHTPEBBLE);
    const answers = await Promise.all(
      [id, '6f9c1d6e-2f4b-4c43-9b86-0f3f2f3c1a11', 'not-an-id'].map(async (one) => {
        const { reference: _reference, ...refusal } = await stranger.refusal(ONE, { id: one });
        return refusal;
      }),
    );
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND' });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    const saved = await stranger.refusal(SAVE, { input: { id, baseRevision: 1, name: 'Taken' } });
    expect(saved.code).toBe('NOT_FOUND');
    expect((await stranger.ask<Page>(PAGE)).products.edges).toEqual([]);
  });

  it('are saved by those who work on them, not by an executive or a reviewer', async () => {
    for (const client of [await app.as('executive'), await app.as('reviewer', 'Reviewing Body')]) {
      expect((await client.refusal(CREATE, { input: { name: 'Skerry' } })).code).toBe('FORBIDDEN');
    }
    expect((await app.visitor().refusal(PAGE)).code).toBe('UNAUTHENTICATED');
  });

  it('leave one audit entry per change', async () => {
    const { id } = await create();
    const client = await app.as('compliance-officer');
    await client.ask(SAVE, { input: { id, baseRevision: 1, name: 'Renamed' } });
    const entries = await app.database.sql('select action from app.audit_entry where object_id = $1 order by seq', [
      id,
    ]);
    expect(entries.map(({ action }) => action as string)).toEqual(['product.create', 'product.save']);
  });
});
