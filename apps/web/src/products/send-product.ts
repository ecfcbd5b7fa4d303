import { CombinedGraphQLErrors } from '@apollo/client';
import { Refused, type Change, type Reply } from '../assessments/save-queue.ts';
import { client } from '../graphql/client.ts';
import { SaveProductDocument, type ProductFieldsFragment } from '../graphql/generated/graphql.ts';
import { clashes, draftOf, inputOf, type ProductPatch } from './product-draft.ts';

/** How often a save is tried again on top of somebody else's, where the two touch different things. */
const MERGES = 5;
const PASSING = new Set(['INTERNAL', 'DATABASE_UNAVAILABLE', 'UNAUTHENTICATED']);

/**
 * Saves a patch. Colleagues who fill in different steps at the same time do not disturb each other: only where
 * both changed the same thing does a person have to choose.
 */
export async function sendProduct(
  change: Change<ProductPatch>,
  base: ProductFieldsFragment | undefined,
): Promise<Reply<ProductFieldsFragment>> {
  let revision = change.baseRevision;
  for (let attempt = 0; ; attempt += 1) {
    const reply = await save(change, revision);
    if (reply.kind === 'saved' || reply.current === null) return reply;
    const known = base?.revision === change.baseRevision ? draftOf(base) : undefined;
    if (attempt === MERGES || clashes(change.value, known, draftOf(reply.current)).length > 0) return reply;
    revision = reply.current.revision;
  }
}

async function save(change: Change<ProductPatch>, revision: number): Promise<Reply<ProductFieldsFragment>> {
  try {
    const { data } = await client.mutate({
      mutation: SaveProductDocument,
      variables: { input: inputOf(change.key, revision, change.value) },
    });
    const reply = data?.saveProduct;
    if (!reply) throw new TypeError('The reply was empty.');
    return 'product' in reply ? { kind: 'saved', record: reply.product } : { kind: 'conflict', current: reply.current };
  } catch (error) {
    if (CombinedGraphQLErrors.is(error) && !PASSING.has(String(error.errors[0]?.extensions?.code))) {
      throw new Refused(error.errors[0]?.message);
    }
    throw error;
  }
}
