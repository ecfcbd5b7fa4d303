import type { Cell } from '../instrument.js';
import type { Draft } from './draft.js';
import { CELLS } from './read/read-harms.js';

export type CoverageState = 'question' | 'guidance' | 'states' | 'not-yet';

/** Counts of what an instrument holds, for people who write it. */
export interface Tally {
  readonly id: string;
  readonly version: string;
  readonly status: 'draft' | 'released';
  readonly modules: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: number;
    readonly scored: number;
    readonly screening: number;
  }[];
  readonly questions: number;
  readonly scored: number;
  readonly screening: number;
  readonly harms: number;
  /** Harms in each cell of the 4C table, empty cells too; empty for an instrument without harms. */
  readonly cells: readonly { readonly cell: Cell; readonly harms: number }[];
  readonly redLines: number;
  readonly flags: number;
  readonly sources: number;
  readonly learning: { readonly orientation: number; readonly lessons: number; readonly evidence: number };
  /** How each paragraph of the comment that the house rules name is covered; empty without house rules. */
  readonly coverage: readonly {
    readonly cite: string;
    readonly state: CoverageState;
    readonly questions: readonly string[];
  }[];
  /** Everything still marked `to-be-checked`. */
  readonly unchecked: readonly { readonly file: string; readonly line: number; readonly what: string }[];
}

/** The comment whose every paragraph an `opencria` instrument answers for. */
export const COVERED_FAMILY = 'GC25';

/** Counts what was read. */
export function tallyOf(draft: Draft): Tally {
  const { header, questions } = draft;
  const modules = draft.modules.map((module) => {
    const own = questions.filter((question) => question.moduleId === module.id);
    return {
      id: module.id,
      title: module.title,
      questions: own.length,
      scored: own.filter((question) => question.scored).length,
      screening: own.filter((question) => question.screening).length,
    };
  });
  return {
    id: header.id,
    version: header.version,
    status: header.status,
    modules,
    questions: questions.length,
    scored: questions.filter((question) => question.scored).length,
    screening: questions.filter((question) => question.screening).length,
    harms: draft.harms.length,
    cells: cellsOf(draft),
    redLines: draft.redLines.length,
    flags: draft.profile.length,
    sources: draft.sources.length,
    learning: {
      orientation: draft.learning.orientation.length,
      lessons: draft.learning.lessons.length,
      evidence: draft.learning.evidence.length,
    },
    coverage: header.houseRules === undefined ? [] : coverageOf(draft),
    unchecked: uncheckedOf(draft),
  };
}

function cellsOf({ harms }: Draft): Tally['cells'] {
  if (harms.length === 0) return [];
  return CELLS.map((cell) => ({ cell, harms: harms.filter((harm) => harm.cell === cell).length }));
}

function coverageOf(draft: Draft): Tally['coverage'] {
  const notes = new Map(draft.coverage.map((note) => [note.cite, note.by]));
  return draft.sources
    .filter((source) => source.family === COVERED_FAMILY)
    .map(({ id }) => {
      const questions = draft.questions
        .filter((question) => question.cites.includes(id))
        .map((question) => question.id);
      return { cite: id, questions, state: questions.length > 0 ? 'question' : (notes.get(id) ?? 'not-yet') };
    });
}

function uncheckedOf(draft: Draft): Tally['unchecked'] {
  const unchecked: { file: string; line: number; what: string }[] = [];
  const add = (thing: object, what: string): void => {
    const { file, line } = draft.places.of(thing).place();
    unchecked.push({ file, line, what });
  };
  for (const source of draft.sources)
    if (source.status === 'to-be-checked') add(source, `${source.label}: ${source.title}`);
  for (const redLine of draft.redLines) {
    for (const law of redLine.laws)
      if (law.status === 'to-be-checked') add(redLine, `${redLine.id}, ${law.place}: ${law.cite}`);
  }
  return unchecked;
}
