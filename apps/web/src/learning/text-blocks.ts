/** A stretch of words that stand out together, or do not. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] };

const BULLET = /^\s*- /;

/**
 * The form in which texts of an instrument are written: paragraphs parted by empty lines, lines beginning with
 * `- ` as a list, `**words**` that stand out. Line ends inside a paragraph are spaces; everything else is text.
 */
export function textBlocks(text: string): Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((chunk) => blocksOf(chunk.trim().split('\n')));
}

function blocksOf(lines: readonly string[]): Block[] {
  const first = lines.findIndex((line) => BULLET.test(line));
  const before = (first < 0 ? lines : lines.slice(0, first)).join(' ').trim();
  const items: string[] = [];
  for (const line of first < 0 ? [] : lines.slice(first)) {
    if (BULLET.test(line)) items.push(line.replace(BULLET, '').trim());
    // A line that goes on where the one above ended.
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  return [
    ...(before === '' ? [] : [{ kind: 'paragraph' as const, runs: runsOf(before) }]),
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items: items.map(runsOf) }]),
  ];
}

/** Marks without a partner stay what they are: stars. */
function runsOf(text: string): Run[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/\*\*(.+?)\*\*/)
    .map((words, place) => ({ text: words, strong: place % 2 === 1 }))
    .filter((run) => run.text !== '');
}
