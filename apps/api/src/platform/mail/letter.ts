import { isEmail } from 'class-validator';

/** A letter as features write it: plain words, and at most one thing to do. */
export interface Letter {
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly label: string; readonly url: string };
}

/** The same words as text and as HTML. */
export interface PrintedLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const FOOTER = 'Sent by OpenCRIA. Nobody reads replies to this address.';

/** Names that people chose cannot begin a line of their own, in a header or in the text. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Prints a letter; an address that is not exactly one plain address throws. */
export function printLetter({ to, subject, paragraphs, link }: Letter): PrintedLetter {
  if (!isEmail(to) || /[\p{Cc}\s,;<>]/u.test(to)) throw new Error('not one plain e-mail address');
  const lines = paragraphs.map(oneLine);
  const text = [...lines, ...(link ? [`${oneLine(link.label)}:\n${link.url}`] : []), FOOTER].join('\n\n');
  const body = lines.map((line) => `<p>${escaped(line)}</p>`);
  if (link) {
    const url = escaped(link.url);
    body.push(`<p><a href="${url}">${escaped(oneLine(link.label))}</a></p>`, `<p>${url}</p>`);
  }
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(oneLine(subject))}</title></head><body>${body.join('')}<p>${FOOTER}</p></body></html>`;
  return { to, subject: oneLine(subject), text: `${text}\n`, html };
}
