import type { Page } from 'playwright-core';

/** What one submission took a reviewer who uses the keyboard alone. */
export interface Worked {
  readonly keys: number;
  readonly verdicts: number;
  /** From the key that takes the submission to the last verdict saved. */
  readonly ms: number;
  /** From the key that takes it until the first part can be judged. */
  readonly openedAfterMs: number;
}

/** Every so many parts are lowered, with words; the others are confirmed. */
const LOWERED_EACH = 5;
const REASON = 'The record does not cover what is said.';

/**
 * Takes the next submission with T, judges everything that is to be judged first, and stops where the page offers the
 * next step. It waits as a person would: each verdict is saved, and the next part shown, before the next key.
 */
export async function workThrough(page: Page): Promise<Worked> {
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const done = async () => ((await page.locator('.judge-head .num').textContent()) ?? '').match(/\d+/g)?.map(Number);
  const allDone = page.getByText('Everything to judge first is judged.');
  const before = new URL(page.url()).pathname;
  const began = performance.now();
  await press('t');
  await page.waitForURL(({ pathname }) => pathname !== before);
  await allDone.waitFor({ state: 'detached' });
  await page.getByRole('radiogroup', { name: 'Your verdict' }).waitFor();
  const openedAfterMs = performance.now() - began;
  const [started = 0, all = 0] = (await done()) ?? [];
  for (let at = started; at < all; at++) {
    await page.locator('.verdict-choices:not(:has(input:checked))').waitFor();
    const offered = await page.locator('.verdict-choices label kbd').allTextContents();
    if (at % LOWERED_EACH === LOWERED_EACH - 1 && offered.includes('L')) {
      await press('l');
      await page.getByLabel('Reason, shown to the company').focus();
      await page.keyboard.insertText(REASON);
      keys += 1 + REASON.length;
      await press('Control+Enter');
    } else {
      await press((offered[0] ?? '').toLowerCase());
      if (offered[0] === 'X') {
        await page.getByLabel('Reason, shown to the company').fill(REASON);
        keys += 1 + REASON.length;
        await press('Control+Enter');
      } else await press('Enter');
    }
    await page.locator('.judge-head .num', { hasText: new RegExp(`^${at + 1} `) }).waitFor();
  }
  await allDone.waitFor();
  return { keys, verdicts: all - started, ms: performance.now() - began, openedAfterMs };
}
