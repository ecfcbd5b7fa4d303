import { isIP, isIPv6 } from 'node:net';

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
