import type { Locator, Page, Request } from 'playwright-core';

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
