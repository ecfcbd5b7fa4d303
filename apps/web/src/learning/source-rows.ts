import type { CoverageNote, Crosswalk, Harm, Question, Source } from '#libs/instruments';
import type { Catalogue, NumberedRedLine } from '../assessments/catalogue.ts';

/** One citable item of a text with everything of the questionnaire that rests on it. */
export interface SourceRow {
  readonly source: Source;
  readonly questions: readonly Question[];
  readonly redLines: readonly NumberedRedLine[];
  readonly harms: readonly Harm[];
  /** Why no question asks about it, where the questionnaire says so. */
  readonly coverage: CoverageNote | undefined;
}

type Known = Pick<Catalogue, 'questions' | 'redLines' | 'harms'> & {
  readonly instrument: Pick<Catalogue['instrument'], 'coverage'>;
};

/** The rows of a cross-walk with the things themselves in place of their ids. */
export function sourceRows(catalogue: Known, crosswalk: Crosswalk): SourceRow[] {
  const { coverage } = catalogue.instrument;
  return crosswalk.rows.map(({ source, questions, redLines, harms }) => ({
    source,
    questions: questions.flatMap((id) => catalogue.questions.get(id) ?? []),
    redLines: redLines.flatMap((id) => catalogue.redLines.get(id) ?? []),
    harms: harms.flatMap((id) => catalogue.harms.get(id) ?? []),
    coverage: questions.length > 0 ? undefined : coverage.find(({ cite }) => cite === source.id),
  }));
}

/** Words of a table's head and of its cells, in the reader's language. */
export interface TableWords {
  readonly head: readonly string[];
  readonly verified: string;
  readonly toBeChecked: string;
  /** Said of an item about which no question asks. */
  readonly nothing: string;
  readonly by: Readonly<Record<CoverageNote['by'], string>>;
}

/** The same rows as a table for a spreadsheet; several things in one cell stand on lines of their own. */
export function sourceTable(
  text: string,
  rows: readonly SourceRow[],
  moduleTitle: (id: string) => string,
  words: TableWords,
): string[][] {
  const lines = (values: Iterable<string>) => [...new Set(values)].join('\n');
  const table = rows.map(({ source, questions, redLines, harms, coverage }) => [
    text,
    source.label,
    source.title,
    `${source.label} ${source.says}`,
    source.status === 'verified' ? words.verified : words.toBeChecked,
    source.checked,
    source.link ?? '',
    String(questions.length),
    lines(questions.map(({ id, asks }) => `${id}: ${asks}`)),
    lines(questions.map(({ moduleId }) => moduleTitle(moduleId))),
    lines(redLines.map(({ number, title }) => `${number}: ${title}`)),
    lines(harms.map(({ title }) => title)),
    questions.length > 0 ? '' : coverage ? `${words.by[coverage.by]} ${coverage.reason}` : words.nothing,
  ]);
  return [[...words.head], ...table];
}
