import type { Question } from '#libs/instruments';
import type { TFunction } from 'i18next';
import type { VersionContentFieldsFragment } from '../graphql/generated/graphql.ts';
import { BLANK, type DraftAnswer } from './draft-answer.ts';
import { statedWords } from './stated-words.ts';

type Content = VersionContentFieldsFragment;

/** What one version of an answer changed; absent where it left something as it was. */
export interface VersionChanges {
  readonly statement?: { readonly from: string | null; readonly to: string };
  readonly reason?: string;
  /** What is missing to know the answer, and by when it will be known. */
  readonly unknown?: Pick<Content, 'state' | 'reason' | 'knownBy'>;
  readonly note?: { readonly from: string; readonly to: string };
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export function versionChanges(
  question: Question,
  { content, before }: { readonly content: Content; readonly before: Content | null },
  t: TFunction<'assessments'>,
): VersionChanges {
  const [from, to] = [
    statedWords(question, draftOfVersion(before), t),
    statedWords(question, draftOfVersion(content), t),
  ];
  const note = { from: before?.note ?? '', to: content.note };
  return {
    ...(from !== to && { statement: { from: before ? from : null, to } }),
    ...(content.state === 'NOT_APPLICABLE' &&
      content.reason !== null &&
      content.reason !== before?.reason && { reason: content.reason }),
    ...(content.state === 'UNKNOWN' &&
      (content.reason !== (before?.reason ?? null) || content.knownBy !== (before?.knownBy ?? null)) && {
        unknown: content,
      }),
    ...(note.from.trim() !== note.to.trim() && { note }),
    added: titlesMissingIn(before, content),
    removed: titlesMissingIn(content, before),
  };
}

function draftOfVersion(content: Content | null): DraftAnswer {
  if (!content) return BLANK;
  const { evidence, ...rest } = content;
  return { ...rest, evidenceIds: evidence.map(({ id }) => id) };
}

/** Titles of the evidence that `there` has and `here` has not. */
function titlesMissingIn(here: Content | null, there: Content | null): string[] {
  const known = new Set(here?.evidence.map(({ id }) => id));
  return (there?.evidence ?? []).filter(({ id }) => !known.has(id)).map(({ title }) => title);
}
