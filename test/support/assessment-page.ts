import type { Locator, Page, Request } from 'playwright-core';
import { PASSWORD } from './people.js';

/** The parts of the assessment page that tests about saving use. */
export interface Save {
  readonly questionId: string;
  readonly operationId: string;
  readonly option: string | null;
  readonly note: string;
}

export const card = (page: Page, questionId: string): Locator => page.locator(`article#${questionId}`);

export const option = (page: Page, questionId: string, place: number): Locator =>
  card(page, questionId).getByRole('radio').nth(place);

export const note = (page: Page, questionId: string): Locator =>
  card(page, questionId).getByLabel('Note for the reviewer');

export const status = (page: Page): Locator => page.locator('.save-status');

export const allSaved = (page: Page): Promise<void> =>
  status(page)
    .getByText(/^Saved/)
    .waitFor();

/** What a request asks to save, if it is one that saves an answer. */
export function saveIn(request: Request): Save | undefined {
  const body = request.postData();
  if (!request.url().endsWith('/graphql') || body === null) return undefined;
  const { operationName, variables } = JSON.parse(body) as { operationName: string; variables: { input: Save } };
  return operationName === 'SaveAnswer' ? variables.input : undefined;
}

/** On the sign-in page: in, as one of the people of the tests. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
