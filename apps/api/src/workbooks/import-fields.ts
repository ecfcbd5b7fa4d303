import { isUUID } from 'class-validator';
import { invalidInput } from '../platform/problems.js';

/** What comes with a file that is to be saved. */
export interface ImportFields {
  readonly operationId: string;
  readonly token: string;
  readonly take: readonly string[];
}

export function readFields(fields: ReadonlyMap<string, string>): ImportFields {
  const operationId = fields.get('operationId') ?? '';
  const token = fields.get('token') ?? '';
  if (!isUUID(operationId)) throw invalidInput([{ field: 'operationId', says: 'Send a UUID, before the file.' }]);
  if (!/^[0-9a-f]{64}$/.test(token)) throw invalidInput([{ field: 'token', says: 'Send the token of the preview.' }]);
  return { operationId, token, take: readTake(fields.get('take') ?? '[]') };
}

function readTake(text: string): string[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return [...new Set(list)].sort();
  } catch {
    // Said below like any other text that is no such list.
  }
  throw invalidInput([{ field: 'take', says: 'Send a list of texts like ["answer:age-policy"].' }]);
}
