import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, type Instrument } from '#libs/instruments';
import { readInstruments } from '#api/instruments/read-instruments.js';
import { StartRefused } from '#api/platform/start-refused.js';
import { startApp, type TestApp } from '../support/start-app.js';

interface Listed {
  instruments: {
    id: string;
    version: string;
    status: string;
    language: string;
    title: string;
    digest: string;
    url: string;
  }[];
}

const SHIPPED = path.resolve('libs/instruments/content/opencria/1.0.0');
let app: TestApp;
let first: Listed['instruments'][number];
beforeAll(async () => {
  app = await startApp();
  const client = await app.as('contributor');
  const { instruments } = await client.ask<Listed>('{ instruments { id version status language title digest url } }');
  first = instruments[0]!;
});
afterAll(() => app.close());

describe('instruments', () => {
  it('are listed to members with the digest of their content', async () => {
    expect(first).toMatchObject({ id: 'opencria', version: '1.0.0', status: 'released', language: 'en' });
    const instrument = (await (await app.visitor().fetch(first.url)).json()) as Instrument;
    const { digest, ...content } = instrument;
    expect(digest).toBe(first.digest);
    expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(digest);
    expect((await app.visitor().refusal('{ instruments { id } }')).code).toBe('UNAUTHENTICATED');
  });

  it('are served for ever under an address that contains their hash, compressed as the browser likes', async () => {
    const bodies = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) => {
        const response = await app.visitor().fetch(first.url, { headers: { 'accept-encoding': encoding } });
        expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        expect(response.headers.get('vary')).toBe('accept-encoding');
        expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
        return { text: await response.text(), size: Number(response.headers.get('content-length')) };
      }),
    );
    const [br, gzip, plain] = bodies;
    expect(br?.text).toBe(plain?.text);
    expect(gzip?.text).toBe(plain?.text);
    expect(br!.size).toBeLessThan(gzip!.size);
    expect(gzip!.size).toBeLessThan(plain!.size / 3);
  });

  it('answer another hash, version or path like an address that was never given out', async () => {
    for (const url of [
      first.url.replace(/\.[0-9a-f]+\.json/, '.0123456789abcdef.json'),
      '/instruments/opencria/9.9.9/en.x.json',
      '/instruments/..%2f..%2fetc/passwd/x',
    ]) {
      expect((await app.visitor().fetch(url)).status).toBe(404);
    }
  });
});

describe('an instrument with faults', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-instruments-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps the service from starting and is named with file and line', () => {
    const copy = path.join(folder, 'broken/1.0.0');
    mkdirSync(copy, { recursive: true });
    cpSync(SHIPPED, copy, { recursive: true });
    const file = path.join(copy, 'rights/privacy.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('weight: 3', 'weight: 9'));
    expect(() => readInstruments(folder)).toThrow(StartRefused);
    expect(() => readInstruments(folder)).toThrow(/rights\/privacy\.yaml:\d+ .*9/);
  });

  it('is no instrument at all where the folder holds none', () => {
    expect(() => readInstruments(path.join(folder, 'nowhere'))).toThrow(/No instrument\.yaml/);
  });
});
