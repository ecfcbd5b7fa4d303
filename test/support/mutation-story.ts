import type { TestClient } from './graphql-client.js';

/** In every text that is sent, so that it shows wherever a text is kept. */
export const CANARY = 'canary';

/** A mutation that can be called once and succeeds. */
export interface MutationStory {
  readonly client: TestClient;
  readonly input?: Record<string, unknown>;
  /** The one action that it leaves in the audit log. */
  readonly action: string;
}

export type MutationStories = Readonly<Record<string, () => MutationStory | Promise<MutationStory>>>;
