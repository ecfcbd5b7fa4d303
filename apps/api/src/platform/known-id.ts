import { isUUID } from 'class-validator';
import { problem } from './problems.js';

/** The id as given; one that is not a UUID names nothing, exactly as one that does not exist. */
export function knownId(id: string): string {
  if (!isUUID(id)) throw problem('NOT_FOUND');
  return id;
}
