import type { BrowserContext, Page, Response } from 'playwright-core';
import type { OpenAssessment } from './open-assessment.js';

/** One save that the server acknowledged, as the browser that made it was told. */
interface Acknowledged {
  readonly questionId: string;
  readonly revision: number;
  readonly option: string | null;
  readonly note: string;
}

interface Stated {
  readonly option: string | null;
  readonly note: string;
}

export interface Figures {
  readonly acknowledged: number;
  readonly conflicts: number;
  readonly cuts: number;
}

/** A question with the ids of its options in the order of the page. */
export interface AskedQuestion {
  readonly id: string;
  readonly options: readonly string[];
}

export interface TwoBrowsers {
  readonly windows: readonly { readonly page: Page; readonly context: BrowserContext }[];
  readonly assessment: OpenAssessment;
  readonly questions: readonly AskedQuestion[];
  readonly seconds: number;
  readonly seed: number;
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const placeOf = (window: number, questionId: string): string => `${window} ${questionId}`;

/** What the browsers were told, kept outside of them. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = [];
  /** What stands in a window for a question, which may be other than what it last sent. */
  readonly stated = new Map<string, Stated>();
  private readonly clashes = new Set<string>();

  /** Saves that met another version than their own, each once, however often its reply was lost and asked for again. */
  get conflicts(): number {
    return this.clashes.size;
  }

  async note(response: Response, window: number): Promise<void> {
    const sent = response.request().postData();
    if (!response.url().endsWith('/graphql') || !sent?.includes('"SaveAnswer"')) return;
    const reply = (await response.json().catch(() => null)) as {
      data?: { saveAnswer?: { __typename: string; answer?: Acknowledged; current?: Stated | null } };
    } | null;
    const saved = reply?.data?.saveAnswer;
    if (saved?.__typename === 'AnswerConflict') {
      const { input } = (
        JSON.parse(sent) as { variables: { input: Stated & { operationId: string; questionId: string } } }
      ).variables;
      // Two who say the same by now have nothing to choose between, and are not asked.
      const mine = this.stated.get(placeOf(window, input.questionId)) ?? input;
      const same = ({ option, note }: Stated) => saved.current?.option === option && saved.current.note === note;
      if (!same(input) && !same(mine)) this.clashes.add(input.operationId);
    }
    if (saved?.answer) this.acknowledged.push(saved.answer);
  }

  /** Acknowledged saves that the history of the answers does not hold word for word. */
  lost(history: readonly Acknowledged[]): Acknowledged[] {
    const key = ({ questionId, revision, option, note }: Acknowledged) =>
      JSON.stringify([questionId, revision, option, note]);
    const kept = new Set(history.map(key));
    return this.acknowledged.filter((save) => !kept.has(key(save)));
  }
}

/**
 * Two people answer the same questions while their networks are cut at random. Every conflict that a browser is told
 * of has to be shown and is settled by its person. Ends when both have everything saved.
 */
export async function runTwoBrowsers(run: TwoBrowsers, ledger: Ledger): Promise<Figures> {
  const random = randomFrom(run.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const end = performance.now() + run.seconds * 1000;
  const offline = run.windows.map(() => false);
  let [cuts, writing, shown] = [0, 0, 0];
  for (const [window, { page }] of run.windows.entries()) {
    page.on('response', (response) => void ledger.note(response, window));
  }
  while (performance.now() < end) {
    const place = Math.floor(random() * run.windows.length);
    const { page, context } = run.windows[place]!;
    if (random() < 0.15) {
      offline[place] = !offline[place];
      if (offline[place]) cuts += 1;
      await context.setOffline(offline[place]);
    }
    shown += await settleConflicts(page, random);
    writing += 1;
    const question = pick(run.questions);
    const step = { questionId: question.id, note: `written ${writing} by ${place}` };
    try {
      await answer(page, step, random);
      ledger.stated.set(placeOf(place, question.id), await statedIn(page, question));
    } catch (fault) {
      // Two versions met in this very moment, and the page asks for a choice: that comes first.
      if (!(await page.locator('dialog.conflict').isVisible())) throw fault;
    }
  }
  for (const { context } of run.windows) await context.setOffline(false);
  for (const { page } of run.windows) {
    for (;;) {
      shown += await settleConflicts(page, random);
      const state = page.locator('.save-status .save').first();
      const words = (await state.count()) === 0 ? 'Saved' : ((await state.textContent()) ?? '');
      if (words.startsWith('Saved')) break;
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
    }
  }
  return { acknowledged: ledger.acknowledged.length, conflicts: shown, cuts };
}

const STEP_MS = 5_000;

/** What the card of a question says in a window. */
async function statedIn(page: Page, { id, options }: AskedQuestion): Promise<Stated> {
  const card = page.locator(`article#${id}`);
  const chosen = await card
    .getByRole('radio')
    .evaluateAll((radios: { checked: boolean }[]) => radios.findIndex(({ checked }) => checked));
  return { option: options[chosen] ?? null, note: await card.getByLabel('Note for the reviewer').inputValue() };
}

async function answer(
  page: Page,
  { questionId, note }: { readonly questionId: string; readonly note: string },
  random: () => number,
): Promise<void> {
  const card = page.locator(`article#${questionId}`);
  const patience = { timeout: STEP_MS };
  if (!(await card.isVisible())) await page.locator(`button#${questionId}`).click(patience);
  const option = card.getByRole('radio').nth(Math.floor(random() * 3));
  if (random() < 0.5) await option.check(patience);
  else await card.getByLabel('Note for the reviewer').fill(note, patience);
}

/** Chooses one of the two versions of every answer that waits for it; returns how many there were. */
async function settleConflicts(page: Page, random: () => number): Promise<number> {
  let settled = 0;
  const dialog = page.locator('dialog.conflict');
  for (;;) {
    if (!(await dialog.isVisible())) {
      const open = page.locator('.save-status .textbtn');
      if (!(await open.isVisible())) return settled;
      try {
        await open.click({ timeout: STEP_MS });
      } catch (fault) {
        // The page showed the dialog by itself in this very moment.
        if (!(await dialog.isVisible())) throw fault;
      }
    }
    const choices = dialog.locator('.conflict-version button');
    await choices.nth(random() < 0.5 ? 0 : 1).click();
    await dialog.waitFor({ state: 'detached' });
    settled += 1;
  }
}
