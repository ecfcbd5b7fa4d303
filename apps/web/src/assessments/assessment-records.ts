import type { PersonalStore } from '../device/personal-store.ts';
import type {
  AnswerFieldsFragment,
  AssessmentQuery,
  EvidenceFieldsFragment,
  HarmRatingFieldsFragment,
  OwnHarmFieldsFragment,
  RecheckFieldsFragment,
} from '../graphql/generated/graphql.ts';
import { isOlder, type Known, type Parts, revisionsIn } from '../live/live-parts.ts';

export type Loaded = AssessmentQuery['assessment'];
export type Head = Omit<
  Loaded,
  'answers' | 'organisationAnswers' | 'rechecks' | 'evidence' | 'harmRatings' | 'ownHarms'
>;
export type Viewer = NonNullable<AssessmentQuery['viewer']>;
export type Named = { readonly questionIds: readonly string[]; readonly evidenceIds: readonly string[] };
export type AnswerRecord = AnswerFieldsFragment;
export type RatingRecord = HarmRatingFieldsFragment;

/** What the server had when this device last heard of it: enough to open the assessment without network. */
export interface AssessmentCopy {
  readonly viewer: Viewer;
  readonly loaded: Loaded;
}

/** What the server has of one assessment, as this window last heard, and its copy on this device. */
export class AssessmentRecords {
  head: Head;
  answers = new Map<string, AnswerRecord>();
  inherited = new Map<string, AnswerRecord>();
  evidence = new Map<string, EvidenceFieldsFragment>();
  rechecks: readonly RecheckFieldsFragment[] = [];
  ratings = new Map<string, RatingRecord>();
  ownHarms = new Map<string, OwnHarmFieldsFragment>();

  constructor(
    private readonly viewer: Viewer,
    loaded: Loaded,
    private readonly device: PersonalStore | undefined,
  ) {
    this.head = loaded;
  }

  takeLoaded(loaded: Loaded): void {
    const { answers, organisationAnswers, evidence, organisationEvidence, harmRatings } = loaded;
    this.answers = new Map(answers.map((answer) => [answer.questionId, answer]));
    this.inherited = new Map(organisationAnswers.map((answer) => [answer.questionId, answer]));
    this.evidence = new Map([...organisationEvidence, ...evidence].map((item) => [item.id, item]));
    this.ratings = new Map(harmRatings.map((rating) => [rating.harmId, rating]));
    this.takeHead(loaded);
  }

  takeHead(loaded: Loaded): void {
    // A copy that an earlier release kept on the device knows of none.
    this.head = { ...loaded, reopened: [...new Set(loaded.reopened)] };
    this.rechecks = loaded.rechecks;
    this.ownHarms = new Map(loaded.ownHarms.map((harm) => [harm.id, harm]));
    this.keepCopy();
  }

  answerOf(questionId: string): AnswerRecord | undefined {
    return this.answers.get(questionId) ?? this.inherited.get(questionId);
  }

  /** False where a colleague's later save is known already. */
  takeAnswer(questionId: string, record: AnswerRecord | null): boolean {
    const before = this.answers.get(questionId);
    if (record && isOlder(before, record)) return false;
    // Whoever saves an answer has looked at it.
    if (record?.revision !== before?.revision) this.lookedAt(new Set([questionId]));
    if (record) this.answers.set(questionId, record);
    else this.answers.delete(questionId);
    this.keepCopy();
    return true;
  }

  takeRating(harmId: string, record: RatingRecord | null): boolean {
    if (record && isOlder(this.ratings.get(harmId), record)) return false;
    if (record) this.ratings.set(harmId, record);
    else this.ratings.delete(harmId);
    this.keepCopy();
    return true;
  }

  /** What others saved, where it is newer; gives back their answers. */
  takeParts(parts: Parts, named: Named): readonly AnswerRecord[] {
    const newer = parts.answers.filter(({ questionId, revision }) => this.isBehind('answer', questionId, revision));
    for (const answer of newer) this.answers.set(answer.questionId, answer);
    this.lookedAt(new Set(newer.map(({ questionId }) => questionId)));
    for (const id of named.questionIds) this.inherited.delete(id);
    for (const answer of parts.organisationAnswers) this.inherited.set(answer.questionId, answer);
    for (const rating of parts.harmRatings) this.takeRating(rating.harmId, rating);
    for (const id of named.evidenceIds) this.evidence.delete(id);
    for (const item of parts.evidence) this.evidence.set(item.id, item);
    return newer;
  }

  /** The revisions this page has, to find out what others changed. */
  known(): Known {
    return {
      answers: revisionsIn(this.answers),
      inherited: revisionsIn(this.inherited),
      ratings: revisionsIn(this.ratings),
      evidence: revisionsIn(this.evidence),
    };
  }

  isBehind(kind: 'answer' | 'harm' | 'evidence', id: string, revision: number): boolean {
    const records = { answer: this.answers, harm: this.ratings, evidence: this.evidence }[kind];
    return (records.get(id)?.revision ?? 0) < revision;
  }

  /** Asked for before what was saved leaves the queue, so that both are stored together. */
  keepCopy(): void {
    const ofOrganisation = new Set(this.head.organisationEvidence.map(({ id }) => id));
    const loaded: Loaded = {
      ...this.head,
      answers: [...this.answers.values()],
      organisationAnswers: [...this.inherited.values()],
      rechecks: [...this.rechecks],
      evidence: [...this.evidence.values()].filter(({ id }) => !ofOrganisation.has(id)),
      harmRatings: [...this.ratings.values()],
      ownHarms: [...this.ownHarms.values()],
    };
    void this.device?.write('assessment', this.head.id, { viewer: this.viewer, loaded } satisfies AssessmentCopy);
  }

  private lookedAt(questionIds: ReadonlySet<string>): void {
    if (!this.rechecks.some(({ questionId }) => questionIds.has(questionId))) return;
    this.rechecks = this.rechecks.filter(({ questionId }) => !questionIds.has(questionId));
  }
}
