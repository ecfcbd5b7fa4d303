import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { client } from '../graphql/client.ts';
import {
  AssessmentDocument,
  AssessmentPartsDocument,
  AssessmentPulseDocument,
  type PersonHereFieldsFragment,
} from '../graphql/generated/graphql.ts';
import type { StreamEvent } from './event-stream.ts';
import { LiveConnection } from './live-connection.ts';
import { isEmpty, type Wanted, whatDiffers } from './live-parts.ts';
import { lookAtTeam, lookAtThreads } from './look-again.ts';
import { PlaceBeat } from './place-beat.ts';
import { unattended } from './unattended.ts';

/** A colleague's change, shown for a while. */
export interface LiveMark {
  readonly name: string;
  readonly at: number;
}

/** What components draw: who is here, and what was just changed by others. */
export interface LiveView {
  readonly people: readonly PersonHereFieldsFragment[];
  readonly marks: ReadonlyMap<string, LiveMark>;
}

interface Told {
  readonly assessmentId?: string;
  readonly ids?: readonly string[];
  readonly revision?: number;
}

const GATHER_MS = 50;
const MARKED_MS = 60_000;
export const NOBODY: LiveView = { people: [], marks: new Map() };

/** Brings what colleagues save into an open assessment. What is being written here is never touched. */
export class LiveUpdates {
  view: LiveView = NOBODY;
  private readonly listeners = new Set<() => void>();
  private connection: LiveConnection | undefined;
  private readonly place: PlaceBeat;
  private wanted = { questionIds: new Set<string>(), harmIds: new Set<string>(), evidenceIds: new Set<string>() };
  private gathering: number | undefined;
  private fading: number | undefined;
  private work: Promise<void> = Promise.resolve();
  private mark: string | null = null;
  private head: string | undefined;

  constructor(private readonly store: AssessmentStore) {
    this.place = new PlaceBeat(
      store.head.id,
      () => this.connection?.watched === true,
      (people) => this.show({ people }),
    );
  }

  start(): void {
    this.connection = new LiveConnection({
      address: `/api/assessments/${this.store.head.id}/events?window=${this.place.windowId}`,
      take: (event) => this.take(event),
      poll: () => this.lookAround(),
    });
    this.place.start();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): LiveView => this.view;

  showing(questionId: string | null): void {
    this.place.show(questionId);
  }

  stop(): void {
    this.connection?.stop();
    this.place.stop();
    window.clearTimeout(this.gathering);
    window.clearTimeout(this.fading);
  }

  private take({ kind, data }: StreamEvent): void {
    const { assessmentId, ids = [], revision } = (data ?? {}) as Told;
    const own = assessmentId === undefined;
    if (kind === 'presence' && own) void this.place.look();
    else if (kind === 'resync') void this.lookAround().catch(() => undefined);
    else if (kind === 'assessment') void this.lookForAll();
    else if (kind === 'assignment' && own) this.queue(() => lookAtTeam(this.store.head.id)).catch(() => undefined);
    else if (kind === 'thread') {
      this.queue(() => lookAtThreads(assessmentId ?? this.store.head.id, ids)).catch(() => undefined);
    } else if (kind === 'answer' || kind === 'evidence' || kind === 'harm') {
      const list = ({ answer: 'questionIds', evidence: 'evidenceIds', harm: 'harmIds' } as const)[kind];
      if (ids.length === 0) void this.lookForAll();
      else if (!own || revision === undefined || this.store.isBehind(kind, ids[0] ?? '', revision)) {
        for (const id of ids) this.wanted[list].add(id);
        this.gathering ??= window.setTimeout(() => this.fetchWanted(), GATHER_MS);
      }
    }
  }

  private fetchWanted(): void {
    this.gathering = undefined;
    const { wanted } = this;
    this.wanted = { questionIds: new Set(), harmIds: new Set(), evidenceIds: new Set() };
    // What could not be fetched now is found when the stream is opened anew.
    this.queue(() => this.fetch(wanted)).catch(() => undefined);
  }

  /** Whatever may have changed unheard. */
  private async lookAround(): Promise<void> {
    const { id, organisationAssessmentId } = this.store.head;
    await this.lookForAll();
    await this.queue(() => lookAtTeam(id));
    await this.queue(() => lookAtThreads(id, []));
    if (organisationAssessmentId !== null) await this.queue(() => lookAtThreads(organisationAssessmentId, []));
  }

  private lookForAll(): Promise<void> {
    return this.queue(async () => {
      const variables = { id: this.store.head.id, known: this.mark };
      const { data } = await client.query({ query: AssessmentPulseDocument, variables, ...unattended });
      const pulse = data?.assessmentPulse;
      if (!pulse?.revisions) return;
      const differs = whatDiffers(pulse.revisions, this.store.known());
      if (!isEmpty(differs)) await this.fetch(differs);
      if (this.head !== undefined && this.head !== pulse.revisions.head) await this.fetchHead();
      this.head = pulse.revisions.head;
      this.mark = pulse.mark;
    });
  }

  /** One after another, so that an older answer never follows a newer one. */
  private queue(work: () => Promise<void>): Promise<void> {
    const done = this.work.then(work);
    this.work = done.catch(() => undefined);
    return done;
  }

  private async fetch({ questionIds, harmIds, evidenceIds }: Wanted): Promise<void> {
    const named = { questionIds: [...questionIds], harmIds: [...harmIds], evidenceIds: [...evidenceIds] };
    const variables = { id: this.store.head.id, ...named };
    const { data } = await client.query({ query: AssessmentPartsDocument, variables, ...unattended });
    if (!data) return;
    const { assessmentParts: parts } = data;
    const changed = this.store.takeParts(parts, named);
    const others = changed.filter(({ updatedBy }) => updatedBy.id !== this.store.viewer.id);
    if (others.length === 0) return;
    const marks = new Map(this.view.marks);
    for (const { questionId, updatedBy } of others) marks.set(questionId, { name: updatedBy.name, at: Date.now() });
    this.show({ marks });
    this.fade();
  }

  private async fetchHead(): Promise<void> {
    const variables = { id: this.store.head.id };
    const { data } = await client.query({ query: AssessmentDocument, variables, ...unattended });
    if (!data) return;
    this.store.takeHead(data.assessment);
  }

  private fade(): void {
    window.clearTimeout(this.fading);
    this.fading = window.setTimeout(() => {
      const marks = new Map([...this.view.marks].filter(([, { at }]) => Date.now() - at < MARKED_MS));
      this.show({ marks });
      if (marks.size > 0) this.fade();
    }, MARKED_MS);
  }

  private show(change: Partial<LiveView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
