import type { Instrument } from '../../instrument.js';
import type { Learning } from '../../learning.js';
import { sourceFamily, sourceLabel } from '../../source-label.js';
import type { Translation } from '../../translation.js';
import { digestOf } from '../digests.js';
import type { Draft } from '../draft.js';
import { suggest } from '../nearest.js';
import type { Reader } from '../reader.js';
import { languageProblem } from './language.js';
import { countTexts, pagesOf, type Pages } from './pages.js';
import { readOverlay, Said } from './read-overlay.js';

/** The texts of one language as read and checked, before they are joined with their original. */
export interface Overlay {
  readonly language: string;
  readonly said: Said;
  /** How many texts the original has. */
  readonly of: number;
}

/** Reads and checks the files of every language. `instrument` is the one compiled from the draft. */
export function readOverlays(draft: Draft, instrument: Instrument): Overlay[] {
  const pages = pagesOf(draft, instrument);
  const of = [...pages.values()].reduce((sum, entries) => sum + countTexts(entries), 0);
  return [...draft.locales].map(([language, files]) => {
    const problem = languageProblem(language, draft.header.language);
    if (problem) draft.faults.add({ file: `locales/${language}`, line: 1, path: '' }, problem.says, problem.mend);
    const said = new Said();
    for (const [name, file] of files) readPage(name, file, pages, draft.fileNames, said);
    return { language, said, of };
  });
}

function readPage(name: string, file: Reader, pages: Pages, originals: ReadonlySet<string>, said: Said): void {
  const entries = pages.get(name);
  if (entries) readOverlay(file, entries, said);
  else if (name === 'coverage.yaml') file.fault('No text of coverage.yaml is ever shown.', 'Delete this file.');
  // Where the original itself cannot be read, that is the fault to mend.
  else if (!originals.has(name))
    file.fault(`There is no ${name} that this could translate.`, suggest(name, pages.keys()));
}

/** Joins a translation with its original: `compiled` as the overlay was read with, `sealed` the same with its digests. */
export function translate(
  compiled: Instrument,
  sealed: Instrument,
  learning: Learning,
  { language, said, of }: Overlay,
): Translation {
  const rewritten = said.rewrite(compiled);
  return {
    language,
    digest: digestOf([sealed.digest ?? '', language, said.log]),
    instrument: { ...sealed, ...rewritten, language, sources: relabelled(rewritten) },
    learning: said.rewrite(learning),
    translated: { texts: said.log.length, of },
  };
}

/** The printed name of a source follows from its family, which may be called otherwise in another language. */
function relabelled({ sources, families }: Instrument): Instrument['sources'] {
  return sources.map((source) => {
    const family = sourceFamily(source.id, families);
    return family ? { ...source, label: sourceLabel(source.id, family) } : source;
  });
}
