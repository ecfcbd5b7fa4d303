import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { webApp } from './web-app.js';

describe('the built web app', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'opencria-web-'));
  const script = 'console.log("a child-friendly script");\n'.repeat(500);
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    mkdirSync(path.join(root, 'dist/web/assets'), { recursive: true });
    writeFileSync(path.join(root, 'dist/web/index.html'), '<html>the app</html>');
    writeFileSync(path.join(root, 'dist/web/favicon.svg'), '<svg/>');
    writeFileSync(path.join(root, 'dist/web/assets/main-1a2b.js'), script);
    writeFileSync(path.join(root, 'secret.js'), 'secret');
    server = express().use(webApp(root)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(root, { recursive: true, force: true });
  });

  it.each(['/', '/sign-in', '/assessments/1/modules/privacy'])(
    'answers the page address %s with the app',
    async (page) => {
      const response = await fetch(origin + page);
      expect(await response.text()).toBe('<html>the app</html>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it.each([
    '/assets/gone-9z.js',
    '/gone.png',
    '/.env',
    '/.git/config',
    '/graphql',
    '/api/x',
    '/health/x',
    '/instruments/x',
    '/assets/..%2f..%2f..%2fsecret.js',
  ])('does not answer %s with the app', async (address) => {
    const response = await fetch(origin + address);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('the app');
  });

  it.each(['br', 'gzip'])('sends scripts compressed with %s, to be kept for a year', async (encoding) => {
    for (let time = 0; time < 2; time++) {
      const response = await fetch(`${origin}/assets/main-1a2b.js`, { headers: { 'accept-encoding': encoding } });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(Number(response.headers.get('content-length'))).toBeLessThan(script.length / 10);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(await response.text()).toBe(script);
    }
  });

  it('sends scripts as they are to those who cannot decompress', async () => {
    const response = await fetch(`${origin}/assets/main-1a2b.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe(script);
  });
});
