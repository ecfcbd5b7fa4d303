import { setTimeout as pause } from 'node:timers/promises';
import { Mail, type KeptLetter } from '#api/platform/mail/mail.js';
import type { TestApp } from './start-app.js';

const PATIENCE = 30_000;
const LOOK_EVERY = 50;

/** Letters in the mailbox to this address, newest first. */
export async function lettersTo(app: TestApp, address: string): Promise<KeptLetter[]> {
  return (await app.app.get(Mail).mailbox()).filter(({ to }) => to === address);
}

/** Resolves once `found` gives something; a worker in the background brings it about. */
export async function eventually<T>(found: () => Promise<T | undefined>, patience = PATIENCE): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await found();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error('it did not come about in time');
    await pause(LOOK_EVERY);
  }
}

/** The newest letter to this address whose subject fits, waiting until there are `count` of them. */
export function letterTo(app: TestApp, address: string, subject: RegExp, count = 1): Promise<KeptLetter> {
  return eventually(async () => {
    const letters = (await lettersTo(app, address)).filter((letter) => subject.test(letter.subject));
    return letters.length >= count ? letters[0] : undefined;
  });
}

/** The token in the link of a letter. */
export function tokenOf(letter: KeptLetter): string {
  const token = letter.link && new URL(letter.link.url).hash.replace('#token=', '');
  if (!token) throw new Error(`the letter “${letter.subject}” has no link with a token`);
  return token;
}
