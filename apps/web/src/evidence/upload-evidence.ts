import { files } from '../app/paths.ts';
import type { EvidenceFieldsFragment, FileState } from '../graphql/generated/graphql.ts';

export interface NewFile {
  readonly title: string;
  readonly tier: number;
  readonly effectiveOn: string | null;
  readonly file: File;
}

interface Refusal {
  readonly message?: string;
  readonly mend?: string;
  readonly fields?: readonly { readonly says: string }[];
}

/** What the route answers: the same facts, with their words as the database has them. */
type Stored = Omit<EvidenceFieldsFragment, 'kind' | 'fileState'> & { readonly fileState: string };

function asFragment(stored: Stored): EvidenceFieldsFragment {
  const fileState = stored.fileState.toUpperCase().replaceAll('-', '_') as FileState;
  return { ...stored, kind: 'FILE', fileState };
}

/**
 * Streams one file to the server; its facts go first so that the server can refuse before reading it.
 * @throws Error with the sentence the server refused it with
 */
export async function uploadEvidence(
  assessmentId: string,
  { title, tier, effectiveOn, file }: NewFile,
): Promise<EvidenceFieldsFragment> {
  const body = new FormData();
  body.append('title', title);
  body.append('tier', String(tier));
  if (effectiveOn !== null) body.append('effectiveOn', effectiveOn);
  body.append('file', file);
  const response = await fetch(files.uploadEvidence(assessmentId), {
    method: 'POST',
    body,
    credentials: 'same-origin',
  });
  const reply: unknown = await response.json();
  if (!response.ok) {
    const { message, mend, fields = [] } = reply as Refusal;
    // A fault of one field is said by itself: the general sentence would only stand in front of it.
    throw new Error((fields.length > 0 ? fields.map(({ says }) => says) : [message, mend]).filter(Boolean).join(' '));
  }
  return asFragment(reply as Stored);
}
