const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Key of an object in the cache: ids that the server makes are unique, ids of questions, rights, harms and red lines are
 * words that mean another thing in each assessment. What has no key stays within what it was read with.
 */
export function cacheKey({ __typename: type, id }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof type === 'string' && typeof id === 'string' && UUID.test(id) ? `${type}:${id}` : undefined;
}
