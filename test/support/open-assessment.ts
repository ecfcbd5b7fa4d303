import type { Question } from '#libs/instruments';
import { ANSWER, createProduct, instrumentOf, start, type AnswerShown } from './assessment-story.js';
import type { TestClient } from './graphql-client.js';

/** A full assessment of a product of which nothing is known, so that every question is asked. */
export interface OpenAssessment {
  readonly id: string;
  /** A question of the real questionnaire. */
  question(id: string): Question;
  /** Address of the page on which this question is open. */
  addressOf(questionId: string): string;
  /** The answer as the server has it; undefined where there is none. */
  answer(questionId: string): Promise<AnswerShown | undefined>;
}

/** Starts a full assessment of a new product. */
export async function openAssessment(client: TestClient, product: string): Promise<OpenAssessment> {
  const started = await start(client, 'FULL', await createProduct(client, product));
  const { questions } = await instrumentOf(client, started);
  const question = (id: string): Question => {
    const found = questions.find((each) => each.id === id);
    if (!found) throw new Error(`the instrument has no question ${id}`);
    return found;
  };
  return {
    id: started.id,
    question,
    addressOf: (id) => `/assessments/${started.id}/modules/${question(id).moduleId}#${id}`,
    answer: async (id) => {
      const { assessment } = await client.ask<{ assessment: { answers: AnswerShown[] } }>(
        `query ($id: ID!) { assessment(id: $id) { answers { ${ANSWER} } } }`,
        { id: started.id },
      );
      return assessment.answers.find(({ questionId }) => questionId === id);
    },
  };
}
