import { createHash } from 'node:crypto';
import { OWN_HARM } from '../assessments/hold-own-harm.js';
import type { WorkbookSource } from './answer-lines.js';
import type { Cells, OwnHarmColumn } from './layout.js';
import { ratingCells } from './rated-fields.js';
import { steadyId } from './steady-id.js';
import type { FileHead } from './workbook.types.js';

/** Rows for harms that are not described yet. */
const PREPARED = 10;

/**
 * A row for each own harm that stands, and empty ones whose ids are given out with the file, so that the same file
 * read in twice describes the same harm.
 */
export function ownHarmLines(source: WorkbookSource, { assessment, exportedAt }: FileHead): Cells<OwnHarmColumn>[] {
  if (source.input.mode !== 'full') return [];
  const rated = new Map(source.harmRatings.map((rating) => [rating.harmId, rating]));
  const titles = new Map(source.compiled.instrument.clusters.map(({ id, title }) => [id, title]));
  const modules = new Map(source.compiled.instrument.modules.map(({ id, title }) => [id, title]));
  const lines = (ids: readonly string[], names: ReadonlyMap<string, string>): string | null =>
    ids.length === 0 ? null : ids.map((id) => names.get(id) ?? id).join('\n');
  const known = standing(source).map((harm) => ({
    id: harm.id,
    title: harm.title,
    what: harm.what,
    category: harm.category,
    rights: lines(harm.rights, titles),
    modules: lines(harm.modules, modules),
    linked: harm.controls.map(({ questionId }) => questionId).join('\n'),
    ...ratingCells(rated.get(harm.id)),
    revision: harm.revision,
    ratingRevision: rated.get(harm.id)?.revision ?? 0,
  }));
  const prepared = Array.from({ length: PREPARED }, (_none, place) => ({
    id: `${OWN_HARM}${steadyId(createHash('sha256').update(`${assessment} ${exportedAt} ${place}`))}`,
    title: null,
    what: null,
    category: null,
    rights: null,
    modules: null,
    linked: null,
    ...ratingCells(undefined),
    revision: 0,
    ratingRevision: 0,
  }));
  return [...known, ...prepared];
}

/** The own harms that nobody removed. */
export const standing = ({ ownHarms }: Pick<WorkbookSource, 'ownHarms'>): WorkbookSource['ownHarms'] =>
  ownHarms.filter(({ removedBecause }) => removedBecause === null);
