import { randomUUID } from 'node:crypto';
import type { Instrument, Question } from '#libs/instruments';
import type { BenchClient } from './bench-client.js';

export interface BenchAssessment {
  readonly id: string;
  readonly instrument: Instrument;
}

/** A full assessment of a new product of which nothing is known, so that every question about products is asked. */
export async function startAssessment(client: BenchClient, product: string): Promise<BenchAssessment> {
  const { createProduct } = await client.ask<{ createProduct: { id: string } }>('CreateProduct', {
    input: { name: product },
  });
  const { startAssessment: started } = await client.ask<{ startAssessment: { id: string } }>('StartAssessment', {
    input: { mode: 'FULL', productId: createProduct.id },
  });
  const { assessment } = await client.ask<{ assessment: { instrument: { url: string } } }>('Assessment', {
    id: started.id,
  });
  return { id: started.id, instrument: JSON.parse(await client.send('GET', assessment.instrument.url)) as Instrument };
}

/** The questions about the product, in order. */
export function productQuestions({ instrument }: BenchAssessment): readonly Question[] {
  return instrument.questions.filter(({ about }) => about === 'product');
}

/** The saved answers with their revisions. */
export async function savedAnswers(
  client: BenchClient,
  id: string,
): Promise<ReadonlyMap<string, { readonly revision: number; readonly option: string | null }>> {
  const { assessment } = await client.ask<{
    assessment: { answers: { questionId: string; revision: number; option: string | null }[] };
  }>('Assessment', { id });
  return new Map(assessment.answers.map((answer) => [answer.questionId, answer]));
}

/** Answers every question about the product, through the file that carries answers. */
export async function answerAll(client: BenchClient, assessment: BenchAssessment): Promise<void> {
  const folder = `/api/assessments/${assessment.id}/workbook`;
  const file = (await (await client.fetch(`${folder}.json`)).json()) as { answers: { question: string }[] };
  const questions = new Map(assessment.instrument.questions.map((question) => [question.id, question]));
  const answers = file.answers.map((row, place) => ({ ...row, ...anAnswer(questions.get(row.question), place) }));
  const filled = JSON.stringify({ ...file, answers });
  const preview = (await (
    await client.fetch(`${folder}/preview`, { method: 'POST', body: formWith(filled, 'answers.json') })
  ).json()) as { token: string };
  const body = formWith(filled, 'answers.json', { token: preview.token, operationId: randomUUID(), take: '[]' });
  await client.fetch(folder, { method: 'POST', body });
}

export function formWith(
  file: string | Uint8Array<ArrayBuffer>,
  name: string,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([file]), name);
  return form;
}

/** Different answers in turn, so that some leave something to do. */
function anAnswer(question: Question | undefined, place: number): Readonly<Record<string, unknown>> {
  if (question === undefined) return {};
  const note = 'As the team described it in its last review.';
  if (question.number) return { state: 'answered', number: question.number.min, note };
  if (question.options.length === 0) {
    return { state: 'answered', parts: question.parts.filter((part) => !part.exclusive).map(({ id }) => id), note };
  }
  return { state: 'answered', option: question.options[place % question.options.length]?.id, note };
}
