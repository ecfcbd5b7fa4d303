import { randomUUID } from 'node:crypto';
import { setTimeout as until } from 'node:timers/promises';
import type { Question } from '#libs/instruments';
import type { BenchClient } from './bench-client.js';

/** Saves one answer after the other, each a change of one of its own questions. */
export interface Saver {
  save(): Promise<void>;
  /** Revision that each question has reached. */
  readonly reached: ReadonlyMap<string, number>;
}

/** A person at work: questions that nobody else answers meanwhile, option and note changed with every save. */
export function personSaving(
  client: BenchClient,
  assessmentId: string,
  questions: readonly Question[],
  revisions: ReadonlyMap<string, { readonly revision: number }>,
): Saver {
  const reached = new Map(questions.map(({ id }) => [id, revisions.get(id)?.revision ?? 0]));
  let saves = 0;
  return {
    reached,
    save: async () => {
      const question = questions[saves % questions.length];
      if (question === undefined) throw new Error('There is no question to answer.');
      saves += 1;
      const { saveAnswer } = await client.ask<{ saveAnswer: { answer?: { revision: number } } }>('SaveAnswer', {
        input: {
          assessmentId,
          questionId: question.id,
          operationId: randomUUID(),
          baseRevision: reached.get(question.id),
          state: 'ANSWERED',
          option: question.options[saves % question.options.length]?.id,
          note: `What the team found in step ${saves}.`,
        },
      });
      if (!saveAnswer.answer) throw new Error(`${question.id} was changed by somebody else.`);
      reached.set(question.id, saveAnswer.answer.revision);
    },
  };
}

/** The same questions saved through the floor. */
export function floorSaving(client: BenchClient, assessmentId: string, questions: readonly Question[]): Saver {
  const reached = new Map<string, number>();
  let saves = 0;
  return {
    reached,
    save: async () => {
      const question = questions[saves % questions.length];
      saves += 1;
      const option = question?.options[saves % question.options.length]?.id;
      const note = `What the team found in step ${saves}.`;
      const body = JSON.stringify({ assessmentId, questionId: question?.id, option, note });
      const { revision } = JSON.parse(await client.send('POST', '/', body)) as { revision: number };
      reached.set(question?.id ?? '', revision);
    },
  };
}

/** As many saves as fit in: milliseconds of each. */
export async function saveAsFastAsPossible(savers: readonly Saver[], ms: number): Promise<number[]> {
  const end = performance.now() + ms;
  const took = await Promise.all(
    savers.map(async (saver) => {
      const own: number[] = [];
      for (let now = performance.now(); now < end;) {
        await saver.save();
        const done = performance.now();
        own.push(done - now);
        now = done;
      }
      return own;
    }),
  );
  return took.flat();
}

/**
 * So many saves a second, offered whether or not earlier ones are done. Milliseconds of each from when it was due,
 * so that a save that had to wait for the one before counts its waiting.
 */
export async function saveAtRate(savers: readonly Saver[], perSecond: number, ms: number): Promise<number[]> {
  const start = performance.now();
  const gap = (1000 * savers.length) / perSecond;
  const took = await Promise.all(
    savers.map(async (saver, place) => {
      const own: number[] = [];
      for (let turn = 0; turn * gap < ms; turn += 1) {
        const due = start + (turn + place / savers.length) * gap;
        const early = due - performance.now();
        if (early > 0) await until(early);
        await saver.save();
        own.push(performance.now() - due);
      }
      return own;
    }),
  );
  return took.flat();
}
