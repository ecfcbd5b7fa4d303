/** Named with every call, so that what this window writes cannot land in an organisation opened elsewhere since. */
const HEADER = 'opencria-organisation';

let opened: string | undefined;

/** The organisation that this window was opened for; it keeps it until it is loaded anew. */
export function rememberOrganisation(id: string): void {
  opened ??= id;
}

export function organisationHeader(): Record<string, string> {
  return opened === undefined ? {} : { [HEADER]: opened };
}
