import { isIP, isIPv6 } from 'node:net';
import type { Request } from 'express';
import { isPublicAddress } from '../http/public-address.js';
import type { Config } from '../config.js';

const PRESETS = ['loopback', 'linklocal', 'uniquelocal'];

interface Reader {
  readonly faults: string[];
  text(name: string): string | undefined;
}

/** Proxies whose X-Forwarded-For is believed: addresses, networks like 10.0.0.0/8, or a name for private ones. */
export function readTrustedProxies(read: Reader): string[] {
  const named = (read.text('TRUSTED_PROXIES') ?? '').split(/[\s,]+/).filter((part) => part !== '');
  for (const proxy of named.filter((part) => !isProxy(part))) {
    read.faults.push(
      `TRUSTED_PROXIES names "${proxy}"; write addresses or networks, like 10.0.0.7 or 10.0.0.0/8, or ${PRESETS.join(', ')}.`,
    );
  }
  return named;
}

function isProxy(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = isIPv6(address) ? 128 : 32;
  const network = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
  return PRESETS.includes(text) || (rest.length === 0 && isIP(address) !== 0 && network);
}

/**
 * Where a request comes from, as far as visitors can be told apart by it: an IPv4 address, or the /64 network
 * of an IPv6 one, because each household has as many of those as it likes. null where everybody may come from
 * one address: a private address while no proxy is named is most likely a proxy, and to stop it would stop all.
 */
export function sourceOf(request: Pick<Request, 'ip'>, config: Pick<Config, 'trustedProxies'>): string | null {
  const address = (request.ip ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(address) === 0) return null;
  if (config.trustedProxies.length === 0 && !isPublicAddress(address)) return null;
  return isIPv6(address) ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [left = '', right] = address.replace(/%.*$/, '').split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const zeros =
    right === undefined ? [] : Array.from({ length: Math.max(8 - head.length - tail.length, 0) }, () => '0');
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`.toLowerCase();
}
