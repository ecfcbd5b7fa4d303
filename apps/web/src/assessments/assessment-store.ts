import type { Mode } from '#libs/instruments';
import { type AssessmentResult, type QuestionResult, scoreAssessment } from '#libs/scoring';
import { registerUnsent } from '../app/unsent.ts';
import { KeptChanges } from '../device/kept-changes.ts';
import { newId } from '../device/new-id.ts';
import type { PersonalStore } from '../device/personal-store.ts';
import type {
  AnswerFieldsFragment,
  AssessmentQuery,
  EvidenceFieldsFragment,
  HarmRatingFieldsFragment,
  RecheckFieldsFragment,
  OwnHarmFieldsFragment,
} from '../graphql/generated/graphql.ts';
import { isOlder, type Known, type Parts, revisionsIn } from '../live/live-parts.ts';
import type { Catalogue } from './catalogue.ts';
import { type DraftAnswer, draftOf, sameDraft, sameStatement } from './draft-answer.ts';
import { type DraftRating, draftRatingOf, sameRating } from './draft-rating.ts';
import { moduleProgress, type ModuleProgress } from './progress.ts';
import { type Kept, type QueueOptions, SaveQueue } from './save-queue.ts';
import { scoringInput } from './scoring-input.ts';
import { sendAnswer, sendRating } from './send-changes.ts';

export type Loaded = AssessmentQuery['assessment'];
export type Head = Omit<
  Loaded,
  'answers' | 'organisationAnswers' | 'rechecks' | 'evidence' | 'harmRatings' | 'ownHarms'
>;
export type Viewer = NonNullable<AssessmentQuery['viewer']>;
type Named = { readonly questionIds: readonly string[]; readonly evidenceIds: readonly string[] };
type AnswerRecord = AnswerFieldsFragment;
type RatingRecord = HarmRatingFieldsFragment;

/** What the server had when this device last heard of it: enough to open the assessment without network. */
export interface AssessmentCopy {
  readonly viewer: Viewer;
  readonly loaded: Loaded;
}

/**
 * One assessment as it stands on this device: what the server has, what is not saved yet, and the figures that
 * follow from both. It outlives the pages, so that saving goes on while a person moves between them.
 */
export class AssessmentStore {
  head: Head;
  readonly answers: SaveQueue<DraftAnswer, AnswerRecord>;
  readonly ratings: SaveQueue<DraftRating, RatingRecord>;
  private answerRecords = new Map<string, AnswerRecord>();
  private inherited = new Map<string, AnswerRecord>();
  private evidence = new Map<string, EvidenceFieldsFragment>();
  private rechecks: readonly RecheckFieldsFragment[] = [];
  private ratingRecords = new Map<string, RatingRecord>();
  private ownHarms = new Map<string, OwnHarmFieldsFragment>();
  private readonly listeners = new Set<() => void>();
  private readonly keptAnswers: KeptChanges<Kept<DraftAnswer>>;
  private readonly keptRatings: KeptChanges<Kept<DraftRating>>;
  private version = 0;
  private scored:
    | {
        readonly result: AssessmentResult;
        readonly byId: ReadonlyMap<string, QuestionResult>;
        readonly modules: readonly ModuleProgress[];
      }
    | undefined;

  constructor(
    readonly viewer: Viewer,
    loaded: Loaded,
    readonly catalogue: Catalogue,
    private readonly device: PersonalStore | undefined,
  ) {
    this.head = loaded;
    const changed = () => this.changed(false);
    this.keptAnswers = new KeptChanges(device, `${loaded.id}:answers`, changed);
    this.keptRatings = new KeptChanges(device, `${loaded.id}:harms`, changed);
    this.answers = new SaveQueue<DraftAnswer, AnswerRecord>({
      send: (change) => sendAnswer(loaded.id, change),
      same: sameDraft,
      valueOf: draftOf,
      onRecord: (key, record) => this.takeAnswer(key, record),
      ...this.queueWiring(this.keptAnswers),
    });
    this.ratings = new SaveQueue<DraftRating, RatingRecord>({
      send: (change) => sendRating(loaded.id, change),
      same: sameRating,
      valueOf: draftRatingOf,
      onRecord: (key, record) => this.takeRating(key, record),
      ...this.queueWiring(this.keptRatings),
    });
    this.takeLoaded(loaded);
    registerUnsent(this);
  }

  /** Takes up what other windows of this person left unsaved on this device. */
  async takeOver(): Promise<void> {
    await Promise.all([
      this.keptAnswers.takeOver((kept) => this.answers.restore(kept)),
      this.keptRatings.takeOver((kept) => this.ratings.restore(kept)),
    ]);
    this.changed(true);
  }

  /** What the server has now; words not saved yet stay on top of it. */
  takeLoaded(loaded: Loaded): void {
    const { answers, organisationAnswers, evidence, organisationEvidence, harmRatings, rechecks, ownHarms } = loaded;
    this.head = loaded;
    this.answerRecords = new Map(answers.map((answer) => [answer.questionId, answer]));
    this.inherited = new Map(organisationAnswers.map((answer) => [answer.questionId, answer]));
    this.evidence = new Map([...organisationEvidence, ...evidence].map((item) => [item.id, item]));
    this.rechecks = rechecks;
    this.ratingRecords = new Map(harmRatings.map((rating) => [rating.harmId, rating]));
    this.keepCopy();
    this.ownHarms = new Map(ownHarms.map((harm) => [harm.id, harm]));
    this.changed(true);
    this.answers.again();
    this.ratings.again();
  }

  get canEdit(): boolean {
    return this.head.state === 'DRAFT' && this.viewer.can.includes('answer.save');
  }

  get canRate(): boolean {
    return this.head.state === 'DRAFT' && this.viewer.can.includes('harm.save');
  }

  get canAddEvidence(): boolean {
    return this.head.state === 'DRAFT' && this.viewer.can.includes('evidence.add');
  }

  get mode(): Mode {
    return this.head.mode.toLowerCase() as Mode;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getVersion = (): number => this.version;

  /** The answer as it stands here, saved or not; inherited ones included. */
  readonly answerOf = (questionId: string): DraftAnswer =>
    this.answers.pending(questionId) ?? draftOf(this.recordOf(questionId) ?? null);

  recordOf(questionId: string): AnswerRecord | undefined {
    return this.answerRecords.get(questionId) ?? this.inherited.get(questionId);
  }

  /** @param pause for text: wait until the person stops writing */
  edit(questionId: string, patch: Partial<DraftAnswer>, { pause = false } = {}): void {
    const before = this.answerOf(questionId);
    const after = { ...before, ...patch };
    if (!sameStatement(before, after)) this.scored = undefined;
    this.answers.put(questionId, after, this.answerRecords.get(questionId) ?? null, { pause });
  }

  /** Flags of the profile that were answered otherwise since this answer was given. */
  rechecksOf(questionId: string): readonly RecheckFieldsFragment[] {
    return this.rechecks.filter((recheck) => recheck.questionId === questionId);
  }

  /** Of some questions, those that are asked and whose answer is to be looked at again. */
  toLookAt(questions: readonly QuestionResult[]): readonly string[] {
    const touched = new Set(this.rechecks.map(({ questionId }) => questionId));
    return questions.flatMap(({ id, state }) => (state !== 'NA_AUTO' && touched.has(id) ? [id] : []));
  }

  takeRechecks(rechecks: readonly RecheckFieldsFragment[]): void {
    this.rechecks = rechecks;
    this.keepCopy();
    this.changed(false);
  }

  readonly ratingOf = (harmId: string): DraftRating =>
    this.ratings.pending(harmId) ?? draftRatingOf(this.ratingRecords.get(harmId) ?? null);

  ratingRevision(harmId: string): number {
    return this.ratingRecords.get(harmId)?.revision ?? 0;
  }

  rate(harmId: string, patch: Partial<DraftRating>, { pause = false } = {}): void {
    this.scored = undefined;
    this.ratings.put(harmId, { ...this.ratingOf(harmId), ...patch }, this.ratingRecords.get(harmId) ?? null, { pause });
  }

  ownHarmOf(id: string): OwnHarmFieldsFragment | undefined {
    return this.ownHarms.get(id);
  }

  readonly allOwnHarms = (): readonly OwnHarmFieldsFragment[] => [...this.ownHarms.values()];

  takeOwnHarm(harm: OwnHarmFieldsFragment): void {
    this.ownHarms.set(harm.id, harm);
    this.keepCopy();
    this.changed(true);
  }

  takeParticipation(participation: Head['participation']): void {
    this.head = { ...this.head, participation };
    this.keepCopy();
    this.changed(false);
  }

  readonly harmTitle = (id: string): string =>
    this.catalogue.harms.get(id)?.title ?? this.ownHarms.get(id)?.title ?? id;

  evidenceOf(id: string): EvidenceFieldsFragment | undefined {
    return this.evidence.get(id);
  }

  allEvidence(): readonly EvidenceFieldsFragment[] {
    return [...this.evidence.values()];
  }

  takeEvidence(item: EvidenceFieldsFragment): void {
    this.evidence.set(item.id, item);
    this.keepCopy();
    this.changed(true);
  }

  /** The revisions this page has, to find out what others changed. */
  known(): Known {
    return {
      answers: revisionsIn(this.answerRecords),
      inherited: revisionsIn(this.inherited),
      ratings: revisionsIn(this.ratingRecords),
      evidence: revisionsIn(this.evidence),
    };
  }

  isBehind(kind: 'answer' | 'harm' | 'evidence', id: string, revision: number): boolean {
    const records = { answer: this.answerRecords, harm: this.ratingRecords, evidence: this.evidence }[kind];
    return (records.get(id)?.revision ?? 0) < revision;
  }

  /** What others saved, where it is newer. Changes not saved yet stay, with the revision they were based on. */
  takeParts(parts: Parts, named: Named): readonly AnswerRecord[] {
    const newer = parts.answers.filter(({ questionId, revision }) => this.isBehind('answer', questionId, revision));
    for (const answer of newer) this.answerRecords.set(answer.questionId, answer);
    const looked = new Set(newer.map(({ questionId }) => questionId));
    this.rechecks = this.rechecks.filter(({ questionId }) => !looked.has(questionId));
    for (const id of named.questionIds) this.inherited.delete(id);
    for (const answer of parts.organisationAnswers) this.inherited.set(answer.questionId, answer);
    for (const rating of parts.harmRatings) this.takeRating(rating.harmId, rating);
    for (const id of named.evidenceIds) this.evidence.delete(id);
    for (const item of parts.evidence) this.evidence.set(item.id, item);
    this.changed(true);
    return newer;
  }

  /** The product, mode or state changed; the answers are taken care of by themselves. */
  /** Everything but answers, ratings and evidence, which have revisions of their own. */
  takeHead(loaded: Loaded): void {
    this.head = loaded;
    this.rechecks = loaded.rechecks;
    this.ownHarms = new Map(loaded.ownHarms.map((harm) => [harm.id, harm]));
    this.keepCopy();
    this.changed(true);
  }

  get result(): AssessmentResult {
    return this.figures().result;
  }

  get modules(): readonly ModuleProgress[] {
    return this.figures().modules;
  }

  questionResult(id: string): QuestionResult | undefined {
    return this.figures().byId.get(id);
  }

  /** Changes that leaving the page now would leave unsaved. */
  get unsaved(): number {
    return this.answers.state().unsaved + this.ratings.state().unsaved;
  }

  hurry(): void {
    this.answers.hurry();
    this.ratings.hurry();
  }

  /** An answer the server saved otherwise than through the queue. */
  takeSaved(record: AnswerRecord): void {
    this.takeAnswer(record.questionId, record);
    this.changed(false);
  }

  private figures() {
    if (!this.scored) {
      const result = scoreAssessment(
        this.catalogue.compiled,
        scoringInput(this, this.inherited, this.evidence.values()),
      );
      this.scored = {
        result,
        byId: new Map(result.questions.map((question) => [question.id, question])),
        modules: moduleProgress(this.catalogue, result),
      };
    }
    return this.scored;
  }

  private takeAnswer(key: string, record: AnswerRecord | null): void {
    // A reply can come after a colleague's later save is known.
    if (record && isOlder(this.answerRecords.get(key), record)) return;
    const before = draftOf(this.answerRecords.get(key) ?? null);
    // Whoever saves an answer has looked at it.
    if (record?.revision !== this.answerRecords.get(key)?.revision) {
      this.rechecks = this.rechecks.filter(({ questionId }) => questionId !== key);
    }
    if (record) this.answerRecords.set(key, record);
    else this.answerRecords.delete(key);
    this.keepCopy();
    if (!sameStatement(before, draftOf(record))) this.scored = undefined;
  }

  private takeRating(key: string, record: RatingRecord | null): void {
    if (record && isOlder(this.ratingRecords.get(key), record)) return;
    if (record) this.ratingRecords.set(key, record);
    else this.ratingRecords.delete(key);
    this.keepCopy();
    this.scored = undefined;
  }

  /** Asked for before what was saved leaves the queue, so that both are stored together. */
  private keepCopy(): void {
    const ofOrganisation = new Set(this.head.organisationEvidence.map(({ id }) => id));
    const loaded: Loaded = {
      ...this.head,
      answers: [...this.answerRecords.values()],
      organisationAnswers: [...this.inherited.values()],
      rechecks: [...this.rechecks],
      evidence: [...this.evidence.values()].filter(({ id }) => !ofOrganisation.has(id)),
      harmRatings: [...this.ratingRecords.values()],
      ownHarms: [...this.ownHarms.values()],
    };
    void this.device?.write('assessment', this.head.id, { viewer: this.viewer, loaded } satisfies AssessmentCopy);
  }

  private queueWiring<V>(
    kept: KeptChanges<Kept<V>>,
  ): Pick<QueueOptions<V, never>, 'onChange' | 'keep' | 'surviving' | 'after' | 'newId' | 'now'> {
    return {
      onChange: () => this.changed(false),
      keep: (changes) => kept.keep(changes),
      surviving: () => kept.surviving,
      after: (ms, act) => {
        const timer = window.setTimeout(act, ms);
        return () => window.clearTimeout(timer);
      },
      newId,
      now: () => new Date().toISOString(),
    };
  }

  private changed(rescore: boolean): void {
    if (rescore) this.scored = undefined;
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}
