import type { DraftAnswer } from '../assessments/draft-answer.ts';

/** What somebody began to write and has not sent. */
export interface CommentDraft {
  readonly text: string;
  readonly proposal?: DraftAnswer;
}

/** In memory alone, so that nothing of it stays on the device: it outlives the panel, and goes with the window. */
const drafts = new Map<string, CommentDraft>();

export const readDraft = (place: string): CommentDraft => drafts.get(place) ?? { text: '' };

export function keepDraft(place: string, draft: CommentDraft): void {
  if (draft.text.trim() === '' && !draft.proposal) drafts.delete(place);
  else drafts.set(place, draft);
}

/** How many are begun, so that leaving the page can warn. */
export const keptDrafts = (): number => drafts.size;
