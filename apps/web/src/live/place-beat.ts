import { client } from '../graphql/client.ts';
import { MarkPlaceDocument, PeopleHereDocument, type PersonHereFieldsFragment } from '../graphql/generated/graphql.ts';
import { unattended } from './unattended.ts';

const SETTLE_MS = 400;
const BEAT_MS = 10_000;

/** Says which question this window shows, and knows where the others are. */
export class PlaceBeat {
  readonly windowId = crypto.randomUUID();
  private place: string | null = null;
  private timer: number | undefined;
  private asked = 0;

  constructor(
    private readonly assessmentId: string,
    private readonly isWatched: () => boolean,
    private readonly onPeople: (people: readonly PersonHereFieldsFragment[]) => void,
  ) {}

  start(): void {
    this.next(SETTLE_MS);
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    this.asked += 1;
  }

  /** Quick steps from question to question are told once, where they end. */
  show(questionId: string | null): void {
    if (this.place === questionId) return;
    this.place = questionId;
    if (this.timer !== undefined) this.next(SETTLE_MS);
  }

  async look(): Promise<void> {
    const { assessmentId } = this;
    await this.ask(async () => {
      const { data } = await client.query({ query: PeopleHereDocument, variables: { assessmentId }, ...unattended });
      return data?.peopleHere;
    });
  }

  private next(ms: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.beat(), ms);
  }

  private async beat(): Promise<void> {
    this.next(BEAT_MS);
    if (!this.isWatched()) return;
    const { assessmentId, windowId, place: questionId } = this;
    await this.ask(async () => {
      const input = { assessmentId, windowId, questionId };
      const { data } = await client.mutate({ mutation: MarkPlaceDocument, variables: { input }, ...unattended });
      return data?.markPlace;
    });
  }

  /** Of answers that overtake each other the latest question counts; without an answer nothing changes. */
  private async ask(question: () => Promise<readonly PersonHereFieldsFragment[] | undefined>): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    const people = await question().catch(() => undefined);
    if (people && turn === this.asked) this.onPeople(people);
  }
}
