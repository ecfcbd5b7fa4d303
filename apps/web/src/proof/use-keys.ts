import { useEffect, useState } from 'react';
import { readKeys, type KnownKey } from '#libs/proof';
import { files } from '../app/paths.ts';

/** The public keys of this installation; null where they could not be loaded, undefined until they are. */
export function useKeys(): readonly KnownKey[] | null | undefined {
  const [keys, setKeys] = useState<readonly KnownKey[] | null>();
  useEffect(() => {
    let left = false;
    void loadKeys().then((loaded) => {
      if (!left) setKeys(loaded);
    });
    return () => {
      left = true;
    };
  }, []);
  return keys;
}

async function loadKeys(): Promise<readonly KnownKey[] | null> {
  try {
    const reply = await fetch(files.keys);
    const read = reply.ok ? await readKeys(await reply.text()) : null;
    return read && 'keys' in read ? read.keys : null;
  } catch {
    return null;
  }
}
