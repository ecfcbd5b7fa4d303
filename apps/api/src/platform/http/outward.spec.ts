import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readConfig } from '../config.js';
import { Outward } from './outward.js';
import { isPublicAddress } from './public-address.js';

const outward = new Outward(readConfig({}));

/** Code of the refusal; undefined where the address may be called. */
function refusal(address: string, guard = outward): string | undefined {
  try {
    guard.check(address);
  } catch (fault) {
    return (fault as { code: string }).code;
  }
  return undefined;
}

const byte = fc.integer({ min: 0, max: 255 });
const group = fc.integer({ min: 0, max: 0xffff });

/** An IPv4 address of a private, loopback, link-local, shared, multicast or reserved range. */
const privateV4 = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(198), fc.constantFrom(18, 19), byte, byte),
  fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
);

type Four = [number, number, number, number];
const asNumber = ([a, b, c, d]: Four): number => ((a * 256 + b) * 256 + c) * 256 + d;
const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Ways of writing an IPv4 address in a URL. */
const SPELLINGS: readonly ((four: Four) => string)[] = [
  (four) => four.join('.'),
  (four) => String(asNumber(four)),
  (four) => `0x${hex(asNumber(four), 8)}`,
  (four) => `0${asNumber(four).toString(8)}`,
  ([a, b, c, d]) => `0x${a.toString(16)}.0${b.toString(8)}.${c * 256 + d}`,
  (four) => `[::ffff:${four.join('.')}]`,
  (four) => `[64:ff9b::${four.join('.')}]`,
  (four) => `[::${four.join('.')}]`,
  ([a, b, c, d]) => `[2002:${hex(a * 256 + b, 4)}:${hex(c * 256 + d, 4)}::1]`,
];

describe('an address somebody typed', () => {
  it('A46: is refused for every private IPv4 address, however it is written', () => {
    fc.assert(
      fc.property(privateV4, fc.constantFrom(...SPELLINGS), (four, spell) => {
        expect(refusal(`https://${spell(four)}/x`)).toBe('ADDRESS_REFUSED');
      }),
      { numRuns: 3_000 },
    );
  });

  it('A46: is refused for every IPv6 address outside the public space', () => {
    const outside = fc.oneof(fc.integer({ min: 0, max: 0x1fff }), fc.integer({ min: 0x4000, max: 0xffff }));
    fc.assert(
      fc.property(outside, fc.array(group, { minLength: 7, maxLength: 7 }), (first, rest) => {
        const address = [first, ...rest].map((one) => one.toString(16)).join(':');
        expect(isPublicAddress(address)).toBe(false);
        expect(refusal(`https://[${address}]/`)).toBe('ADDRESS_REFUSED');
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    'https://[::1]/',
    'https://[::]/',
    'https://[fd00:ec2::254]/latest/meta-data',
    'https://169.254.169.254/latest/meta-data',
    'https://168.63.129.16/',
    'https://127.1/',
    'http://id.example.org/',
    'file:///etc/passwd',
    'ftp://id.example.org/',
    'gopher://127.0.0.1:70/',
    'javascript:alert(1)',
    'data:application/json,{}',
    'https://user:word@id.example.org/',
    'https://id.example.org/#fragment',
    '//id.example.org/',
    'id.example.org',
    '',
    `https://id.example.org/${'x'.repeat(2_000)}`,
  ])('A46: is refused as %s', (address) => {
    expect(refusal(address)).toBe('ADDRESS_REFUSED');
  });

  it('is taken on the public internet over https', () => {
    expect(refusal('https://id.example.org/realms/tavi')).toBeUndefined();
    expect(refusal('https://8.8.8.8/')).toBeUndefined();
    expect(refusal('https://[2606:4700::1111]/')).toBeUndefined();
  });
});

describe('hosts that the operator names', () => {
  const named = new Outward(readConfig({ OUTWARD_HOSTS: '127.0.0.1:8080, id.internal.example:443 10.1.2.3:8443' }));

  it('may be private, with their port alone, and without TLS on this machine alone', () => {
    expect(refusal('http://127.0.0.1:8080/', named)).toBeUndefined();
    expect(refusal('https://id.internal.example/', named)).toBeUndefined();
    expect(refusal('https://10.1.2.3:8443/', named)).toBeUndefined();
    expect(refusal('http://127.0.0.1:8081/', named)).toBe('ADDRESS_REFUSED');
    expect(refusal('http://10.1.2.3:8443/', named)).toBe('ADDRESS_REFUSED');
    expect(refusal('https://10.1.2.3/', named)).toBe('ADDRESS_REFUSED');
    expect(refusal('http://id.internal.example:443/', named)).toBe('ADDRESS_REFUSED');
  });

  it('are refused at the start without a port', () => {
    expect(() => readConfig({ OUTWARD_HOSTS: 'id.internal.example' })).toThrow(
      /^OUTWARD_HOSTS names "id\.internal\.example"; write hosts with their port/,
    );
  });
});
