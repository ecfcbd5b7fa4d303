import type { CheckedFile } from '#libs/proof';

/** A file of the call that is unchanged. */
export interface Unchanged {
  readonly name: string;
  readonly checked: Exclude<CheckedFile, { kind: 'refused' }>;
}

export interface Links {
  readonly notes: readonly string[];
  readonly faults: readonly string[];
}

/** How files of one call belong together: a version names the one before, a report the submission it prints. */
export function checkLinks({ checked }: Unchanged, all: readonly Unchanged[]): Links {
  if (checked.kind === 'report') {
    const { id, digest, version } = checked.facts.submission;
    return compare(
      submissions(all).find(({ of }) => of.submission.id === id),
      digest,
      `version ${version}, which it prints`,
    );
  }
  const { assessmentId, version, previousDigest } = checked.file.submission;
  if (previousDigest === null) return { notes: [], faults: [] };
  const before = submissions(all).find(
    ({ of }) => of.submission.assessmentId === assessmentId && of.submission.version === version - 1,
  );
  return compare(before, previousDigest, `version ${version - 1}, which came before`);
}

function submissions(all: readonly Unchanged[]) {
  return all.flatMap(({ name, checked }) =>
    checked.kind === 'submission' ? [{ name, digest: checked.digest, of: checked.file }] : [],
  );
}

function compare(other: { name: string; digest: string } | undefined, digest: string, which: string): Links {
  if (other === undefined) return { notes: [`Names ${which}, by its SHA-256 ${digest}.`], faults: [] };
  if (other.digest === digest) return { notes: [`Belongs to ${other.name}: ${which}.`], faults: [] };
  return { notes: [], faults: [`${other.name} is not ${which}: its SHA-256 should be ${digest}.`] };
}
