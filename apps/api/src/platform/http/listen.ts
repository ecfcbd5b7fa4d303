import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config.js';
import { StartRefused } from '../start-refused.js';

/** Starts to listen and returns the address people open. */
export async function listen(server: Server, config: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  }).catch((fault: NodeJS.ErrnoException) => {
    throw new StartRefused(reason(fault, config));
  });
  if (config.port !== 0) return config.publicUrl;
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

function reason({ code, message }: NodeJS.ErrnoException, { host, port }: Config): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is used by another program; stop that program or set PORT to another number.`;
    case 'EACCES':
      return `Port ${port} may not be used by this user; set PORT to a number above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine; set 127.0.0.1 or 0.0.0.0.`;
    default:
      return `OpenCRIA cannot listen on ${host} port ${port} (${message}); correct HOST and PORT.`;
  }
}
