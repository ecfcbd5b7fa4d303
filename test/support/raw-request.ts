import net from 'node:net';
import type { TestApp } from './start-app.js';

/** Bytes as they are, because `fetch` mends what these attacks are made of. Answers what came until the end. */
export function rawRequest(app: TestApp, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(Number(new URL(app.origin).port), '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
    socket.on('error', () => resolve(Buffer.concat(chunks).toString('latin1')));
    socket.write(bytes);
  });
}
