import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument, Learning } from '#libs/instruments';
import { readInstruments } from '#api/instruments/read-instruments.js';
import { smallInstrument } from '../libs/small-instrument.js';
import { startApp, type TestApp } from '../support/start-app.js';

interface Link {
  language: string;
  url: string;
  learningUrl: string | null;
  translated: number;
}
interface Listed {
  instruments: { id: string; digest: string; url: string; learningUrl: string | null; translations: Link[] }[];
}

const FILES = {
  ...smallInstrument(),
  'learning/riders.yaml':
    'id: first-ride-lesson\nright: riders\ntitle: The first ride\nminutes: 2\ntext: One.\n' +
    'check:\n  - { asks: Why?, choices: { safe: To be safe, fun: For fun }, answer: safe, because: It helps. }\n',
  'locales/fr/instrument.yaml': 'title: La location de vélos\n',
  'locales/fr/riders.yaml': 'title: Les cyclistes\nhelp-line: { asks: "Un cycliste peut-il parler à quelqu’un ?" }\n',
  'locales/fr/learning/riders.yaml': 'title: Le premier trajet\n',
  'locales/ar/riders.yaml': 'title: الراكبون\n',
};

let root: string;
let app: TestApp;
let listed: Listed['instruments'];

function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'opencria-translations-'));
  write(path.join(root, 'bicycles/1.2.0'), FILES);
  app = await startApp({ env: { INSTRUMENTS_DIR: root } });
  const client = await app.as('contributor');
  ({ instruments: listed } = await client.ask<Listed>(
    '{ instruments { id digest url learningUrl translations { language url learningUrl translated } } }',
  ));
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true, force: true });
});

const bicycles = () => listed.find(({ id }) => id === 'bicycle-rental')!;
const french = () => bicycles().translations.find(({ language }) => language === 'fr')!;
const json = async <T>(url: string | null) => (await (await app.visitor().fetch(url ?? '')).json()) as T;

describe('translations of an instrument', () => {
  it('are listed beside it by language with the share of texts that is translated', () => {
    expect(bicycles().translations.map(({ language }) => language)).toEqual(['ar', 'fr']);
    const [arabic] = bicycles().translations;
    expect(arabic!.translated).toBeGreaterThan(0);
    expect(arabic!.translated).toBeLessThan(french().translated);
    expect(french().translated).toBeLessThan(0.1);
    expect(listed.find(({ id }) => id === 'opencria')?.translations).toEqual([]);
  });

  it('hold the same instrument with other words', async () => {
    const original = await json<Instrument>(bicycles().url);
    const translated = await json<Instrument>(french().url);
    expect(translated).toMatchObject({ language: 'fr', title: 'La location de vélos', digest: bicycles().digest });
    expect(translated.modules[1]?.title).toBe('Les cyclistes');
    expect(translated.questions.map(({ id }) => id)).toEqual(original.questions.map(({ id }) => id));
    expect(translated.questions[0]).toEqual(original.questions[0]);
    expect(original.modules[1]?.title).toBe('The riders');
  });

  it('bring the learning texts in the same language', async () => {
    expect((await json<Learning>(french().learningUrl)).lessons[0]?.title).toBe('Le premier trajet');
    expect((await json<Learning>(bicycles().learningUrl)).lessons[0]?.title).toBe('The first ride');
  });

  it('are served for ever under their hash, compressed as the browser likes', async () => {
    const texts = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) => {
        const response = await app.visitor().fetch(french().url, { headers: { 'accept-encoding': encoding } });
        expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        return response.text();
      }),
    );
    expect(new Set(texts).size).toBe(1);
    const stranger = french().url.replace(/\.[0-9a-f]+\.json/, '.0123456789abcdef.json');
    expect((await app.visitor().fetch(stranger)).status).toBe(404);
  });

  it('keep the service from starting where one has a fault, named with file and line', () => {
    const broken = path.join(root, 'broken');
    write(broken, { ...FILES, 'locales/fr/riders.yaml': 'title: Les cyclistes\nhelp-line: { weight: 1 }\n' });
    try {
      expect(() => readInstruments(broken)).toThrow(/locales\/fr\/riders\.yaml:2 help-line\.weight: .*is no text/);
    } finally {
      rmSync(broken, { recursive: true });
    }
  });
});
