/**
 * The token of a one-time link, `#token=…`: behind the #, so that it never reaches a server's log. Where a page is left
 * in between, for signing in, it waits in this tab alone.
 */
export function linkToken(keptAs?: string): string {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (token) return token;
  return (keptAs && window.sessionStorage.getItem(keptAs)) ?? '';
}

export function keepToken(as: string, token: string): void {
  window.sessionStorage.setItem(as, token);
}

export function forgetToken(as: string): void {
  window.sessionStorage.removeItem(as);
}
