const MARK = 'opencria-sign-out-due';

/** Signed out without network: this device forgot the person, and the server is told as soon as it can be reached. */
export function signOutLater(): void {
  window.localStorage.setItem(MARK, 'yes');
}

export async function postSignOut(): Promise<boolean> {
  const reply = await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => undefined);
  return reply?.ok === true || reply?.status === 401;
}

/** Ends a session that outlived its sign-out. False while the server still cannot be reached. */
export async function endSessionLeft(): Promise<boolean> {
  if (window.localStorage.getItem(MARK) === null) return true;
  const ended = await postSignOut();
  if (ended) window.localStorage.removeItem(MARK);
  return ended;
}
