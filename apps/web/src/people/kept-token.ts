/** Where the token of an invitation waits in this tab while its reader signs in. */
export const KEPT_TOKEN = 'opencria-invitation';
