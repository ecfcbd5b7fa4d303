import type { Mode } from '#libs/instruments';
import type { AssessmentResult, QuestionResult } from '#libs/scoring';
import { registerUnsent } from '../app/unsent.ts';
import type { PersonalStore } from '../device/personal-store.ts';
import type {
  EvidenceFieldsFragment,
  OwnHarmFieldsFragment,
  RecheckFieldsFragment,
} from '../graphql/generated/graphql.ts';
import type { Known, Parts } from '../live/live-parts.ts';
import { AssessmentFigures } from './assessment-figures.ts';
import {
  type AnswerRecord,
  AssessmentRecords,
  type Head,
  type Loaded,
  type Named,
  type RatingRecord,
  type Viewer,
} from './assessment-records.ts';
import type { Catalogue } from './catalogue.ts';
import { type DraftAnswer, draftOf, forScoring, sameDraft, sameStatement } from './draft-answer.ts';
import { type DraftRating, draftRatingOf, sameRating } from './draft-rating.ts';
import { type KeptQueue, keptQueue } from './kept-queue.ts';
import type { ModuleProgress } from './progress.ts';
import type { SaveQueue } from './save-queue.ts';
import { itemsOf, scoringInput } from './scoring-input.ts';
import { sendAnswer, sendRating } from './send-changes.ts';
import { Signal } from './signal.ts';

export type { AssessmentCopy, Head, Loaded, Viewer } from './assessment-records.ts';

/**
 * One assessment as it stands on this device: what the server has, what is not saved yet, and the figures that
 * follow from both. It outlives the pages, so that saving goes on while a person moves between them.
 */
export class AssessmentStore {
  readonly answers: SaveQueue<DraftAnswer, AnswerRecord>;
  readonly ratings: SaveQueue<DraftRating, RatingRecord>;
  /** Answers, ratings, evidence and the figures that follow from them. */
  readonly content = new Signal();
  /** How far saving is, and who saved what when. */
  readonly saving = new Signal();
  private readonly records: AssessmentRecords;
  private readonly figures: AssessmentFigures;
  private readonly keptAnswers: KeptQueue<DraftAnswer, AnswerRecord>;
  private readonly keptRatings: KeptQueue<DraftRating, RatingRecord>;

  constructor(
    readonly viewer: Viewer,
    loaded: Loaded,
    readonly catalogue: Catalogue,
    device: PersonalStore | undefined,
  ) {
    this.records = new AssessmentRecords(viewer, loaded, device);
    this.figures = new AssessmentFigures(catalogue, () =>
      scoringInput(this, this.records.inherited, this.records.evidence.values()),
    );
    const onChange = () => this.saving.send();
    this.keptAnswers = keptQueue(device, `${loaded.id}:answers`, {
      send: (change) => sendAnswer(loaded.id, change),
      same: sameDraft,
      valueOf: draftOf,
      onRecord: (key, record) => this.takeAnswer(key, record),
      onChange,
    });
    this.keptRatings = keptQueue(device, `${loaded.id}:harms`, {
      send: (change) => sendRating(loaded.id, change),
      same: sameRating,
      valueOf: draftRatingOf,
      onRecord: (key, record) => this.takeRating(key, record),
      onChange,
    });
    this.answers = this.keptAnswers.queue;
    this.ratings = this.keptRatings.queue;
    this.takeLoaded(loaded);
    registerUnsent(this);
  }

  /** Takes up what other windows of this person left unsaved on this device. */
  async takeOver(): Promise<void> {
    const taken = () => this.changed();
    await Promise.all([this.keptAnswers.takeOver(taken), this.keptRatings.takeOver(taken)]);
  }

  /** What the server has now; words not saved yet stay on top of it. */
  takeLoaded(loaded: Loaded): void {
    this.records.takeLoaded(loaded);
    this.changed();
    this.answers.again();
    this.ratings.again();
  }

  get head(): Head {
    return this.records.head;
  }

  get canEdit(): boolean {
    return this.head.state === 'DRAFT' && this.viewer.can.includes('answer.save');
  }

  /** Also while it is submitted, where the reviewing body asked back about this answer. */
  canAnswer(questionId: string): boolean {
    return this.canEdit || (this.head.reopened.includes(questionId) && this.viewer.can.includes('answer.save'));
  }

  get canRate(): boolean {
    return this.head.state === 'DRAFT' && this.viewer.can.includes('harm.save');
  }

  canAddEvidence(questionId: string): boolean {
    return this.canAnswer(questionId) && this.viewer.can.includes('evidence.add');
  }

  get mode(): Mode {
    return this.head.mode.toLowerCase() as Mode;
  }

  /** Whatever changes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const stops = [this.content.subscribe(listener), this.saving.subscribe(listener)];
    return () => stops.forEach((stop) => stop());
  };

  /** The answer as it stands here, saved or not; inherited ones included. */
  readonly answerOf = (questionId: string): DraftAnswer =>
    this.answers.pending(questionId) ?? draftOf(this.recordOf(questionId) ?? null);

  recordOf(questionId: string): AnswerRecord | undefined {
    return this.records.answerOf(questionId);
  }

  /** @param pause for text: wait until the person stops writing */
  edit(questionId: string, patch: Partial<DraftAnswer>, { pause = false } = {}): void {
    const before = this.answerOf(questionId);
    const after = { ...before, ...patch };
    this.answers.put(questionId, after, this.records.answers.get(questionId) ?? null, { pause });
    if (!sameStatement(before, after)) {
      this.figures.change(questionId, () => forScoring(after, itemsOf(this.records.evidence.values())));
    }
    this.content.send();
  }

  /** Settles a conflict: the value is sent on top of the other version; undefined takes the other version. */
  settle(questionId: string, value: DraftAnswer | undefined): void {
    this.answers.settle(questionId, value);
    this.changed();
  }

  /** Flags of the profile that were answered otherwise since this answer was given. */
  rechecksOf(questionId: string): readonly RecheckFieldsFragment[] {
    return this.records.rechecks.filter((recheck) => recheck.questionId === questionId);
  }

  /** Of some questions, those that are asked and whose answer is to be looked at again. */
  toLookAt(questions: readonly QuestionResult[]): readonly string[] {
    const touched = new Set(this.records.rechecks.map(({ questionId }) => questionId));
    return questions.flatMap(({ id, state }) => (state !== 'NA_AUTO' && touched.has(id) ? [id] : []));
  }

  takeRechecks(rechecks: readonly RecheckFieldsFragment[]): void {
    this.records.rechecks = rechecks;
    this.records.keepCopy();
    this.changed();
  }

  readonly ratingOf = (harmId: string): DraftRating =>
    this.ratings.pending(harmId) ?? draftRatingOf(this.records.ratings.get(harmId) ?? null);

  ratingRevision(harmId: string): number {
    return this.records.ratings.get(harmId)?.revision ?? 0;
  }

  rate(harmId: string, patch: Partial<DraftRating>, { pause = false } = {}): void {
    const value = { ...this.ratingOf(harmId), ...patch };
    this.ratings.put(harmId, value, this.records.ratings.get(harmId) ?? null, { pause });
    this.changed();
  }

  ownHarmOf(id: string): OwnHarmFieldsFragment | undefined {
    return this.records.ownHarms.get(id);
  }

  readonly allOwnHarms = (): readonly OwnHarmFieldsFragment[] => [...this.records.ownHarms.values()];

  takeOwnHarm(harm: OwnHarmFieldsFragment): void {
    this.records.ownHarms.set(harm.id, harm);
    this.records.keepCopy();
    this.changed();
  }

  takeParticipation(participation: Head['participation']): void {
    this.records.head = { ...this.head, participation };
    this.records.keepCopy();
    this.content.send();
  }

  readonly harmTitle = (id: string): string => this.catalogue.harms.get(id)?.title ?? this.ownHarmOf(id)?.title ?? id;

  evidenceOf(id: string): EvidenceFieldsFragment | undefined {
    return this.records.evidence.get(id);
  }

  allEvidence(): readonly EvidenceFieldsFragment[] {
    return [...this.records.evidence.values()];
  }

  takeEvidence(item: EvidenceFieldsFragment): void {
    this.records.evidence.set(item.id, item);
    this.records.keepCopy();
    this.changed();
  }

  known(): Known {
    return this.records.known();
  }

  isBehind(kind: 'answer' | 'harm' | 'evidence', id: string, revision: number): boolean {
    return this.records.isBehind(kind, id, revision);
  }

  /** What others saved, where it is newer. Changes not saved yet stay, with the revision they were based on. */
  takeParts(parts: Parts, named: Named): readonly AnswerRecord[] {
    const newer = this.records.takeParts(parts, named);
    this.changed();
    return newer;
  }

  /** Everything but answers, ratings and evidence, which have revisions of their own. */
  takeHead(loaded: Loaded): void {
    this.records.takeHead(loaded);
    this.changed();
  }

  get result(): AssessmentResult {
    return this.figures.result;
  }

  get modules(): readonly ModuleProgress[] {
    return this.figures.modules;
  }

  questionResult(id: string): QuestionResult | undefined {
    return this.figures.question(id);
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
    this.content.send();
    this.saving.send();
  }

  private takeAnswer(questionId: string, record: AnswerRecord | null): void {
    const shown = this.answerOf(questionId);
    const { rechecks, answers } = this.records;
    const before = draftOf(answers.get(questionId) ?? null);
    if (!this.records.takeAnswer(questionId, record)) return;
    const after = draftOf(record);
    // What a person sees already is not drawn again because the server has it now.
    if (this.records.rechecks !== rechecks || (!sameStatement(before, after) && !sameStatement(shown, after))) {
      this.changed();
    } else if (!sameDraft(shown, after)) this.content.send();
  }

  private takeRating(harmId: string, record: RatingRecord | null): void {
    if (this.records.takeRating(harmId, record)) this.changed();
  }

  /** More than one answer may count otherwise now. */
  private changed(): void {
    this.figures.drop();
    this.content.send();
    this.saving.send();
  }
}
