import { inflateRawSync } from 'node:zlib';
import { SaxParser, type SaxTag } from '@cj-tech-master/excelts/xml';
import type { CheckedPart } from '../platform/check-archive.js';
import { FileRefused, SAVE_AGAIN } from './refused.js';

const MEGABYTE = 1024 * 1024;
const LONGEST_PART = 12 * MEGABYTE;
const DEEPEST = 32;

/** The parts of a checked archive, unpacked one by one when they are asked for. */
export class XmlParts {
  private readonly byName: ReadonlyMap<string, CheckedPart>;

  constructor(
    private readonly bytes: Buffer,
    parts: readonly CheckedPart[],
  ) {
    this.byName = new Map(parts.map((part) => [part.name, part]));
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  names(): readonly string[] {
    return [...this.byName.keys()];
  }

  /** Calls back for each element and text; text of an element comes in pieces. */
  read(
    name: string,
    on: { open: (tag: SaxTag) => void; text?: (text: string) => void; close?: (name: string) => void },
  ): void {
    const parser = new SaxParser({
      position: false,
      maxDepth: DEEPEST,
      // Only the five named entities are left, which expand to one sign each.
      maxEntityExpansions: 0,
      invalidCharHandling: 'skip',
    });
    parser.on('opentag', (tag) => on.open({ ...tag, name: localName(tag.name) }));
    if (on.text) parser.on('text', on.text);
    if (on.text) parser.on('cdata', on.text);
    if (on.close) parser.on('closetag', ({ name: closed }) => on.close?.(localName(closed)));
    let fault: Error | undefined;
    parser.on('error', (first) => (fault ??= first));
    parser.write(this.text(name)).close();
    if (fault) throw damaged(name);
  }

  private text(name: string): string {
    const part = this.byName.get(name);
    if (!part) throw damaged(name);
    if (part.unpacked > LONGEST_PART) throw new FileRefused('one of its sheets is far too long', SAVE_AGAIN);
    const packed = this.bytes.subarray(part.start, part.start + part.packed);
    const content = part.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: part.unpacked + 1 });
    return safeXml(content, name);
  }
}

/** UTF-8 without a document type: nothing in it can name another file or grow when it is read. */
function safeXml(content: Uint8Array, name: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw damaged(name);
  }
  const encoding = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(text)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(encoding)) throw damaged(name);
  if (/<!(?!--|\[CDATA\[)/.test(text)) {
    throw new FileRefused('it holds a document type or entities, which no spreadsheet program writes', SAVE_AGAIN);
  }
  return text;
}

const damaged = (name: string) => new FileRefused(`its part ${name} is damaged`, SAVE_AGAIN);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute by its name without prefix. */
export function attribute(tag: SaxTag, name: string): string | undefined {
  const key = Object.keys(tag.attributes).find((each) => each === name || each.endsWith(`:${name}`));
  return key === undefined ? undefined : tag.attributes[key];
}
