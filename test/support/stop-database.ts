import type { TestServer } from './start-database.js';

export default async function stopDatabase(): Promise<void> {
  await (globalThis as { opencriaTestServer?: TestServer }).opencriaTestServer?.stop();
}
