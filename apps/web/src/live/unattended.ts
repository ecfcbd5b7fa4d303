/** For calls that the page makes by itself: they do not keep the session of somebody who went away alive. */
export const UNATTENDED = { 'opencria-unattended': '1' } as const;

export const unattended = { fetchPolicy: 'no-cache', context: { headers: UNATTENDED } } as const;
