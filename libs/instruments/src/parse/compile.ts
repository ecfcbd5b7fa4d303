import type { Instrument } from '../instrument.js';
import type { Draft } from './draft.js';

/** The instrument as people and the method use it, without its digests. */
export function compile(draft: Draft): Instrument {
  const { modules: _paths, ...header } = draft.header;
  const { profile, sources, redLines, modules, questions, harms, coverage } = draft;
  return { ...header, method: 1, profile, sources, redLines, modules, questions, harms, coverage };
}
