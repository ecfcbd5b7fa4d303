const LONGEST = 150;
const EXTENSION = /\.[a-z0-9]{1,10}$/i;

/**
 * The name a file is stored and offered under: no path, nothing invisible and nothing that turns the
 * reading direction (which makes "exe.pdf" of "fdp.exe"), at most 150 characters with its extension kept.
 */
export function cleanFileName(name: string): string {
  const visible = (name.toWellFormed().split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  const extension = EXTENSION.exec(visible)?.[0] ?? '';
  const stem = visible.slice(0, visible.length - extension.length);
  return `${
    [...stem]
      .slice(0, LONGEST - extension.length)
      .join('')
      .trim() || 'file'
  }${extension}`;
}

/** `Content-Disposition` of a download (RFC 6266): plain letters for old readers, the full name beside it. */
export function attachment(name: string): string {
  const plain =
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%]/g, '_')
      .trim() || 'file';
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
