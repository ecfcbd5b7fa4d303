import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '../clock.js';
import { readLimits } from './limit-classes.js';
import { RequestBuckets } from './request-buckets.js';
import { sourceOf } from './source.js';
import { readTrustedProxies } from './trusted-proxies.js';

const reader = (values: Record<string, string>) => ({ faults: [] as string[], text: (name: string) => values[name] });

describe('a bucket of requests', () => {
  const limit = { most: 4, seconds: 8 };

  it('gives what it holds at once, then one token each quarter of its time', () => {
    const clock = new FixedClock(new Date('2026-11-02T09:00:00Z'));
    const buckets = new RequestBuckets(clock);
    expect([1, 2, 3, 4, 5, 6].map(() => buckets.take('a', limit))).toEqual([0, 0, 0, 0, 2, 2]);
    expect(buckets.take('b', limit)).toBe(0);
    clock.moveTo(new Date('2026-11-02T09:00:02Z'));
    expect([buckets.take('a', limit), buckets.take('a', limit)]).toEqual([0, 2]);
    clock.moveTo(new Date('2026-11-02T10:00:00Z'));
    expect([1, 2, 3, 4, 5].map(() => buckets.take('a', limit))).toEqual([0, 0, 0, 0, 2]);
  });

  it('keeps nobody out for longer than it takes to fill when the clock is set back', () => {
    const clock = new FixedClock(new Date('2026-11-02T09:00:00Z'));
    const buckets = new RequestBuckets(clock);
    buckets.take('a', limit);
    clock.moveTo(new Date('2026-11-01T09:00:00Z'));
    expect(buckets.take('a', limit)).toBe(2);
    clock.moveTo(new Date('2026-11-01T09:00:02Z'));
    expect(buckets.take('a', limit)).toBe(0);
  });

  it('keeps no more keys than it may, whoever asks', () => {
    const buckets = new RequestBuckets(new FixedClock(new Date('2026-11-02T09:00:00Z')), 100);
    for (let n = 0; n < 10_000; n++) buckets.take(`visitor ${n}`, limit);
    expect(buckets.size).toBe(100);
  });
});

describe('the source of a request', () => {
  const named = { trustedProxies: ['loopback'] };
  const unnamed = { trustedProxies: [] };

  it.each([
    ['8.8.8.8', '8.8.8.8'],
    ['::ffff:8.8.8.8', '8.8.8.8'],
    ['2606:4700:1:2:3:4:5:6', '2606:4700:1:2::/64'],
    ['2606:4700::6', '2606:4700:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['10.1.2.3', '10.1.2.3'],
  ])('%s counts as %s', (ip, source) => {
    expect(sourceOf({ ip }, named)).toBe(source);
  });

  it.each(['127.0.0.1', '::1', '::ffff:10.0.0.4', '192.168.0.9'])(
    '%s tells nobody apart while no proxy is named',
    (ip) => {
      expect(sourceOf({ ip }, unnamed)).toBeNull();
    },
  );

  it('is unknown where the connection is gone', () => {
    expect(sourceOf({ ip: undefined }, named)).toBeNull();
  });
});

describe('the settings', () => {
  it('change single limits and leave the others', () => {
    const limits = readLimits(reader({ RATE_LIMITS: 'export=5/60, upload=7/30' }));
    expect([limits.export, limits.upload]).toEqual([
      { most: 5, seconds: 60 },
      { most: 7, seconds: 30 },
    ]);
    expect(limits.reset).toMatchObject({ most: 20, seconds: 3600 });
  });

  it.each(['export', 'export=0/10', 'export=5/0', 'nothing=1/1', 'constructor=1/1', 'export=5/99999'])(
    'refuse the limit "%s" in a sentence',
    (text) => {
      const read = reader({ RATE_LIMITS: text });
      readLimits(read);
      expect(read.faults).toEqual([expect.stringContaining(`RATE_LIMITS holds "${text}"`)]);
    },
  );

  it('take proxies as addresses, networks and names for private ones', () => {
    const read = reader({ TRUSTED_PROXIES: 'loopback 10.0.0.0/8,2001:db8::/32 192.0.2.1' });
    expect(readTrustedProxies(read)).toEqual(['loopback', '10.0.0.0/8', '2001:db8::/32', '192.0.2.1']);
    expect(read.faults).toEqual([]);
  });

  it.each(['proxy.example.org', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.0/8/8', 'true', '1'])(
    'refuse the proxy "%s" in a sentence',
    (text) => {
      const read = reader({ TRUSTED_PROXIES: text });
      readTrustedProxies(read);
      expect(read.faults).toEqual([expect.stringContaining(`TRUSTED_PROXIES names "${text}"`)]);
    },
  );
});
