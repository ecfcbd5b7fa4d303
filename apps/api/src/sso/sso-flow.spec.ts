import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newFlow, safePath, sealFlow, unsealFlow } from './sso-flow.js';

const NOW = new Date('2026-11-02T09:00:00Z');
const WHITHER = { tenantId: '5a7e0f0c-6f3f-4b6e-9b6e-0c9f5a7e0f0c', issuer: 'https://id.example.org', back: '/' };

describe('a way to a provider and back', () => {
  const key = randomBytes(32);
  const flow = newFlow(WHITHER, NOW);
  const sealed = sealFlow(flow, key);

  it('comes back as it set out, for ten minutes', () => {
    expect(unsealFlow(sealed, key, new Date('2026-11-02T09:09:59Z'))).toEqual(flow);
    expect(unsealFlow(sealed, key, new Date('2026-11-02T09:10:00Z'))).toBeNull();
  });

  it('shows nothing of itself and cannot be altered or made elsewhere', () => {
    for (const part of [flow.state, flow.nonce, flow.verifier]) expect(sealed).not.toContain(part);
    const bytes = Buffer.from(sealed, 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ change;
        expect(unsealFlow(altered.toString('base64url'), key, NOW)).toBeNull();
      }),
    );
    expect(unsealFlow(sealed, randomBytes(32), NOW)).toBeNull();
    for (const other of ['', 'x', sealed.slice(0, -5)]) expect(unsealFlow(other, key, NOW)).toBeNull();
  });

  it('never uses state, nonce or verifier twice', () => {
    const other = newFlow(WHITHER, NOW);
    const all = [flow, other].flatMap(({ state, nonce, verifier }) => [state, nonce, verifier]);
    expect(new Set(all).size).toBe(6);
    for (const value of all) expect(Buffer.from(value, 'base64url')).toHaveLength(32);
  });
});

describe('the page to open afterwards', () => {
  it('lies below this origin, whatever is asked for', () => {
    const home = 'https://cria.example.org';
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '/', '//', '/\\', 'https://evil.example/'), (text, before) => {
        expect(new URL(safePath(before + text), home).origin).toBe(home);
      }),
      { numRuns: 2_000 },
    );
    expect(safePath('/assessments/1/plan?part=2')).toBe('/assessments/1/plan?part=2');
    expect(safePath(undefined)).toBe('/');
  });
});
