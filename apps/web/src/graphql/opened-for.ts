/** Named with every call, so that what this window writes lands in no other organisation and in no other name. */
const ORGANISATION_HEADER = 'opencria-organisation';
const PERSON_HEADER = 'opencria-person';

interface OpenedFor {
  readonly personId: string;
  readonly organisationId: string;
}

let opened: OpenedFor | undefined;

/** The person and organisation that this window was opened for; it keeps them until it is loaded anew. */
export function rememberOpenedFor(by: OpenedFor): void {
  opened ??= by;
}

export function openedFor(): OpenedFor | undefined {
  return opened;
}

export function openedForHeaders(): Record<string, string> {
  return opened === undefined ? {} : { [ORGANISATION_HEADER]: opened.organisationId, [PERSON_HEADER]: opened.personId };
}
