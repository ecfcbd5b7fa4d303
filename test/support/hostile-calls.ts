import { randomUUID } from 'node:crypto';
import { createProduct, start } from './assessment-story.js';
import type { TestClient } from './graphql-client.js';
import { inputPaths } from './input-paths.js';
import { callOf, operationOf, publishedSchema, rootFields, type RootField } from './walk-schema.js';

/** Would end the session that the others are tried in. */
const ENDS = /^Mutation\.(endSession|endOtherSessions|eraseMe|changePassword|confirmEmailChange|removeMember)$/;

/** Every query and mutation that hostile values are sent to. */
export const fields = rootFields(publishedSchema()).filter(({ name }) => !ENDS.test(name));

/** Places of these types below all fields: "Mutation.addLink input.url", the field and the path in it. */
export const places = (types: readonly string[]): (readonly [name: string, field: RootField, path: string])[] =>
  fields.flatMap((field) => inputPaths(field, types).map((path) => [`${field.name} ${path}`, field, path] as const));

/** Ids of a product and an assessment made now, by the names of the arguments that take them. */
export async function ownIds(client: TestClient): Promise<ReadonlyMap<string, string>> {
  const productId = await createProduct(client, 'Skerry');
  const { id: assessmentId } = await start(client, 'FULL', productId);
  return new Map([
    ['productId', productId],
    ['assessmentId', assessmentId],
    ['questionId', 'private-defaults'],
    ['harmId', 'contact-sexual-grooming'],
  ]);
}

export interface Outcome {
  readonly status: number;
  readonly text: string;
  readonly codes: readonly string[];
}

/** One call of a field with a hostile value at one place and fitting ones, `own` among them, elsewhere. */
export async function tryHostile(
  client: TestClient,
  field: RootField,
  path: string,
  hostile: unknown,
  own: ReadonlyMap<string, string>,
): Promise<Outcome> {
  const call = callOf(
    field,
    (_type, place) => {
      if (place === path) return hostile;
      return place.endsWith('operationId') ? randomUUID() : own.get(place.split('.').at(-1) ?? '');
    },
    { whole: true },
  );
  const response = await client.post('/graphql', operationOf([call]));
  const text = await response.text();
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, text, codes: errors.map(({ extensions }) => extensions.code) };
}
