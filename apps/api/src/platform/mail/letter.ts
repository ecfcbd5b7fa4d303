import { isEmail } from 'class-validator';

export interface LetterLink {
  readonly label: string;
  readonly url: string;
}

/** Lines below a heading, each leading somewhere. */
export interface LetterGroup {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly url: string }[];
  /** What is left out, in words. */
  readonly more?: string;
}

/** A letter as features write it: plain words, and at most one thing to do. */
export interface Letter {
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly groups?: readonly LetterGroup[];
  readonly link?: LetterLink;
  /** English where nothing else is said. */
  readonly language?: { readonly code: string; readonly dir: 'ltr' | 'rtl' };
  readonly footer?: string;
  /** Where its reader chooses what to be told of. */
  readonly settings?: LetterLink;
  /** Stops letters of this kind: a page for people, and an address that mail programs post to (RFC 8058). */
  readonly optOut?: LetterLink & { readonly post: string };
}

/** The same words as text and as HTML. */
export interface PrintedLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly unsubscribe?: string;
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

const anchor = ({ label, url }: LetterLink): string => `<a href="${escaped(url)}">${escaped(oneLine(label))}</a>`;

const paragraph = (content: string): string => `<p>${content}</p>`;

function groupAsText({ title, lines, more }: LetterGroup): string {
  const items = lines.map(({ text, url }) => `- ${oneLine(text)}\n  ${url}`);
  return [oneLine(title), ...items, ...(more === undefined ? [] : [`- ${oneLine(more)}`])].join('\n');
}

function groupAsHtml({ title, lines, more }: LetterGroup): string {
  const items = lines.map(({ text, url }) => `<li>${anchor({ label: text, url })}</li>`);
  const rest = more === undefined ? '' : `<li>${escaped(oneLine(more))}</li>`;
  return `<h2 style="font-size:1.1em">${escaped(oneLine(title))}</h2><ul>${items.join('')}${rest}</ul>`;
}

/** Prints a letter; an address that is not exactly one plain address throws. */
export function printLetter(letter: Letter): PrintedLetter {
  const { to, subject, paragraphs, groups = [], link, optOut, settings, footer = FOOTER } = letter;
  if (!isEmail(to) || /[\p{Cc}\s,;<>]/u.test(to)) throw new Error('not one plain e-mail address');
  const lines = paragraphs.map(oneLine);
  const ways = [settings, optOut].filter((way) => way !== undefined);
  const text = [
    ...lines,
    ...groups.map(groupAsText),
    ...(link ? [`${oneLine(link.label)}:\n${link.url}`] : []),
    oneLine(footer),
    ...ways.map(({ label, url }) => `${oneLine(label)}:\n${url}`),
  ].join('\n\n');
  const body = [...lines.map((line) => paragraph(escaped(line))), ...groups.map(groupAsHtml)];
  if (link) body.push(paragraph(anchor(link)), paragraph(escaped(link.url)));
  body.push(paragraph(escaped(oneLine(footer))));
  if (ways.length > 0) body.push(paragraph(ways.map(anchor).join(' · ')));
  const { code, dir } = letter.language ?? { code: 'en', dir: 'ltr' };
  const html = `<!doctype html><html lang="${code}" dir="${dir}"><head><meta charset="utf-8"><title>${escaped(oneLine(subject))}</title></head><body>${body.join('')}</body></html>`;
  return { to, subject: oneLine(subject), text: `${text}\n`, html, ...(optOut && { unsubscribe: optOut.post }) };
}
