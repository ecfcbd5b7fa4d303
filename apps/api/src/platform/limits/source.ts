import { isIP, isIPv6 } from 'node:net';
import type { Request } from 'express';
import { isPublicAddress } from '../http/public-address.js';
import type { Config } from '../config.js';

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
