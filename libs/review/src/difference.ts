/** What can be judged of one sealed submission, each part as the canonical text of what was stated. */
export interface JudgedParts {
  /** By question: what was stated and the evidence the manifest names for it, apart from notes. */
  readonly answers: ReadonlyMap<string, JudgedAnswer>;
  readonly harms: ReadonlyMap<string, string>;
  readonly flags: ReadonlyMap<string, string>;
}

export interface JudgedAnswer {
  readonly statement: string;
  /** Digests of files and addresses of links. */
  readonly evidence: readonly string[];
  /** false: the profile or another answer switched the question off. */
  readonly asked: boolean;
}

export type Subject = 'answer' | 'harm' | 'flag';
export type Changed = 'new' | 'changed' | 'same' | 'removed';

export interface Difference {
  readonly subject: Subject;
  readonly subjectId: string;
  readonly change: Changed;
  /** Of an answer: pieces of evidence that were not there before. */
  readonly newEvidence: number;
}

/** What is different between an earlier submission and a later one, part by part, also what stayed the same. */
export function difference(before: JudgedParts, after: JudgedParts): readonly Difference[] {
  return [
    ...compared('answer', before.answers, after.answers, sameAnswer).map((found) => ({
      ...found,
      newEvidence: newEvidence(before.answers.get(found.subjectId), after.answers.get(found.subjectId)),
    })),
    ...compared('harm', before.harms, after.harms, same),
    ...compared('flag', before.flags, after.flags, same),
  ];
}

/** Whether an earlier verdict on this part still stands: what it was given on is there, asked and unchanged. */
export function stands(before: JudgedParts, after: JudgedParts, subject: Subject, subjectId: string): boolean {
  if (subject === 'answer') {
    const [was, is] = [before.answers.get(subjectId), after.answers.get(subjectId)];
    return was !== undefined && is !== undefined && is.asked && sameAnswer(was, is);
  }
  const [was, is] = subject === 'harm' ? [before.harms, after.harms] : [before.flags, after.flags];
  return was.has(subjectId) && was.get(subjectId) === is.get(subjectId);
}

function newEvidence(before: JudgedAnswer | undefined, after: JudgedAnswer | undefined): number {
  return (after?.evidence ?? []).filter((item) => !before?.evidence.includes(item)).length;
}

function compared<Part>(
  subject: Subject,
  before: ReadonlyMap<string, Part>,
  after: ReadonlyMap<string, Part>,
  equal: (was: Part, is: Part) => boolean,
): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((subjectId) => {
    const [was, is] = [before.get(subjectId), after.get(subjectId)];
    const change =
      was === undefined ? 'new' : is === undefined ? 'removed' : equal(was, is) ? 'same' : ('changed' as const);
    return { subject, subjectId, change, newEvidence: 0 };
  });
}

const same = (was: string, is: string): boolean => was === is;

function sameAnswer(was: JudgedAnswer, is: JudgedAnswer): boolean {
  return (
    was.statement === is.statement &&
    was.asked === is.asked &&
    was.evidence.length === is.evidence.length &&
    was.evidence.every((item) => is.evidence.includes(item))
  );
}
