import { useRef, useState } from 'react';
import { checkFile, type CheckedFile } from '#libs/proof';

/** Submissions hold texts, not files, and reports a hundred pages; far below this. */
export const MOST_MEGABYTES = 100;
const MEGABYTE = 1024 * 1024;

export type Check =
  | { readonly state: 'idle' }
  | { readonly state: 'checking' | 'too-large' | 'unreadable' | 'unable'; readonly name: string }
  | { readonly state: 'done'; readonly name: string; readonly checked: CheckedFile };

/** Checks files in this browser; a file chosen later wins over one still being read. */
export function useCheck(): readonly [Check, (file: File) => void] {
  const [check, setCheck] = useState<Check>({ state: 'idle' });
  const newest = useRef(0);
  const start = (file: File) => {
    newest.current += 1;
    const own = newest.current;
    setCheck({ state: 'checking', name: file.name });
    void judge(file).then((judged) => {
      if (own === newest.current) setCheck(judged);
    });
  };
  return [check, start];
}

async function judge(file: File): Promise<Check> {
  const { name, size } = file;
  if (size > MOST_MEGABYTES * MEGABYTE) return { state: 'too-large', name };
  if (!(await canVerify())) return { state: 'unable', name };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { state: 'unreadable', name };
  return { state: 'done', name, checked: await checkFile(new Uint8Array(bytes)) };
}

/** Browsers check signatures on safe pages alone, and Ed25519 is young. */
async function canVerify(): Promise<boolean> {
  if (!window.isSecureContext) return false;
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    return true;
  } catch {
    return false;
  }
}
