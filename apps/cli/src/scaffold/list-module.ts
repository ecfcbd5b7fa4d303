import { isScalar, isSeq, parseDocument } from 'yaml';
import { Refused } from './write-start.js';

/**
 * The text of `instrument.yaml` with one more path under `modules`: after the last module of the same folder, else at
 * the end. Only that place of the text changes, so comments and layout stay as they are.
 */
export function listModule(text: string, module: string): string {
  const modules = parseDocument(text, { version: '1.2', schema: 'core' }).get('modules', true);
  const items = isSeq(modules) ? modules.items.filter(isScalar) : [];
  const place = module.slice(0, module.indexOf('/') + 1);
  const before = items.findLast((item) => String(item.value).startsWith(place)) ?? items.at(-1);
  if (!isSeq(modules) || !before?.range) throw new Refused('instrument.yaml lists no modules.');
  const [start, end] = before.range;
  if (modules.flow === true) return `${text.slice(0, end)}, ${module}${text.slice(end)}`;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const dash = text.slice(lineStart, start);
  const lineEnd = text.indexOf('\n', end);
  const cut = lineEnd === -1 ? text.length : lineEnd;
  return `${text.slice(0, cut)}\n${dash}${module}${text.slice(cut)}`;
}
