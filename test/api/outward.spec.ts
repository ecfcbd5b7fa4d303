import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Outward } from '#api/platform/http/outward.js';
import type { TestClient } from '../support/graphql-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

const SAVE = 'mutation ($input: SaveSsoInput!) { saveSso(input: $input) { redirectUri } }';

/** A server on loopback that counts who comes. */
class Canary {
  hits = 0;
  reply: http.RequestListener = (_request, response) => response.end('{}');
  private readonly server = http.createServer((request, response) => {
    this.hits += 1;
    this.reply(request, response);
  });

  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const canary = new Canary();
const named = new Canary();
let port: number;
let namedAt: string;
let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  port = await canary.start();
  namedAt = `127.0.0.1:${await named.start()}`;
  app = await startApp({ env: { OUTWARD_HOSTS: namedAt, RATE_LIMITS: 'outward=1000/600' } });
  admin = await app.as('organisation-admin');
});
afterAll(async () => {
  await app.close();
  await canary.stop();
  await named.stop();
});
beforeEach(() => {
  canary.hits = 0;
});

const refusalOf = (issuer: string) =>
  admin.refusal(SAVE, {
    input: { operationId: randomUUID(), issuer, clientId: 'x', clientSecret: 'x', secondFactor: 'NEVER', domains: [] },
  });

describe('an address that an administrator types', () => {
  it.each([
    (at: number) => `http://127.0.0.1:${at}`,
    (at: number) => `https://127.0.0.1:${at}`,
    (at: number) => `http://localhost:${at}`,
    (at: number) => `https://localhost:${at}`,
    (at: number) => `https://localhost.:${at}`,
    (at: number) => `https://[::1]:${at}`,
    (at: number) => `https://[::ffff:127.0.0.1]:${at}`,
    (at: number) => `https://0x7f000001:${at}`,
    (at: number) => `https://2130706433:${at}`,
    (at: number) => `https://017700000001:${at}`,
    (at: number) => `https://127.1:${at}`,
    (at: number) => `https://0:${at}`,
    () => 'https://169.254.169.254/latest/meta-data',
    () => 'https://10.0.0.1',
    () => 'file:///etc/passwd',
  ])('A46: never makes the server call its own network (%#)', async (write) => {
    const refusal = await refusalOf(write(port));
    expect(['ADDRESS_REFUSED', 'ADDRESS_FAILED']).toContain(refusal.code);
    expect(canary.hits).toBe(0);
  });

  it('A46: is not led on by a redirect, nor by the addresses a service publishes', async () => {
    named.reply = (_request, response) => response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end();
    expect(await refusalOf(`http://${namedAt}`)).toMatchObject({ code: 'ADDRESS_FAILED' });
    named.reply = (_request, response) =>
      response.end(
        JSON.stringify({
          issuer: `http://${namedAt}`,
          authorization_endpoint: `http://${namedAt}/authorize`,
          token_endpoint: `http://127.0.0.1:${port}/token`,
          jwks_uri: `http://127.0.0.1:${port}/keys`,
        }),
      );
    expect(await refusalOf(`http://${namedAt}`)).toMatchObject({ code: 'ADDRESS_REFUSED' });
    expect(canary.hits).toBe(0);
  });
});

describe('what comes back', () => {
  const call = () => app.app.get(Outward).json(`http://${namedAt}/`);

  it('is given up when it is too large, not JSON, or no success', async () => {
    named.reply = (_request, response) => response.end(`{"a":"${'x'.repeat(600 * 1024)}"}`);
    await expect(call()).rejects.toMatchObject({ code: 'ADDRESS_FAILED' });
    named.reply = (_request, response) => response.end('<html>');
    await expect(call()).rejects.toMatchObject({ code: 'ADDRESS_FAILED' });
    named.reply = (_request, response) => response.writeHead(500).end('{}');
    await expect(call()).rejects.toMatchObject({ code: 'ADDRESS_FAILED' });
  });

  it('is given up when it takes longer than eight seconds, however slowly it drips', async () => {
    named.reply = (_request, response) => {
      const drip = setInterval(() => response.write(' '), 500);
      response.on('close', () => clearInterval(drip));
    };
    const begun = Date.now();
    await expect(call()).rejects.toMatchObject({ code: 'ADDRESS_FAILED' });
    expect(Date.now() - begun).toBeLessThan(12_000);
  });
});
