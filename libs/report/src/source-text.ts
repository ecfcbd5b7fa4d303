import { sourceFamily, sourceLabel } from '#libs/instruments';
import type { ReportContext } from './report-context.js';
import { texts } from './texts.js';
import { listed, sentence } from './words.js';

/** The printed name of a citation; the id itself where the instrument does not know it. */
export function citeLabel(context: ReportContext, cite: string): string {
  const known = context.sources.get(cite);
  if (known) return known.label;
  const family = sourceFamily(cite, context.instrument.families);
  return family ? sourceLabel(cite, family) : cite;
}

/**
 * "GC25 para 42 asks States to …; expected practice: …" (content guide, Citing): what the narrowest
 * source says, then what that means in practice, then the other sources by name.
 */
export function sourceInWords(context: ReportContext, cites: readonly string[], expected: string | undefined): string {
  const [first, ...others] = cites;
  if (first === undefined) return expected ? texts.source.expected(expected) : texts.source.none;
  const source = context.sources.get(first);
  const says = source ? sentence(`${source.label} ${source.says}`) : sentence(citeLabel(context, first));
  const parts = [says];
  if (source?.status === 'to-be-checked') parts.push(texts.source.toBeChecked);
  if (expected) parts.push(texts.source.expected(expected));
  if (others.length > 0) parts.push(texts.source.also(listed(others.map((cite) => citeLabel(context, cite)))));
  return parts.join(' ');
}
