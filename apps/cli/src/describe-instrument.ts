import type { CoverageState, ParseResult, Tally } from '#libs/instruments/parse';
import { textTable } from './text-table.js';

const STATE: Readonly<Record<CoverageState, string>> = {
  question: 'asked',
  guidance: 'used in guidance',
  states: 'a task of States',
  'not-yet': 'not yet covered',
};

/** Counts by module and by cell of the harms, what there is to learn from, and the coverage table, as plain text. */
export function describeInstrument({ tally, translations }: ParseResult): string {
  if (tally === undefined) return '';
  const rows = tally.modules.map((module) => [
    module.id,
    String(module.questions),
    String(module.scored),
    String(module.screening),
  ]);
  const total = ['all', String(tally.questions), String(tally.scored), String(tally.screening)];
  return [
    `${tally.id} ${tally.version} (${tally.status}): ${tally.harms} harms, ${tally.redLines} red lines, ${tally.flags} flags, ${tally.sources} sources\n`,
    learning(tally),
    ...translations.map(
      ({ language, translated: { texts, of } }) => `Translation ${language}: ${texts} of ${of} texts\n`,
    ),
    '\n',
    textTable([['module', 'questions', 'scored', 'screening'], ...rows, total]),
    cells(tally),
    coverage(tally),
  ].join('');
}

function learning({ learning: { orientation, lessons, evidence } }: Tally): string {
  if (orientation + lessons + evidence === 0) return '';
  return `Learning: ${orientation} parts of the orientation, ${lessons} lessons, ${evidence} items of evidence\n`;
}

function cells({ cells: rows }: Tally): string {
  if (rows.length === 0) return '';
  return `\n${textTable([['cell', 'harms'], ...rows.map(({ cell, harms }) => [cell, String(harms)])])}`;
}

function coverage({ coverage: rows }: Tally): string {
  if (rows.length === 0) return '';
  const count = (state: CoverageState): string => `${rows.filter((row) => row.state === state).length} ${STATE[state]}`;
  const counts = (['question', 'guidance', 'states', 'not-yet'] as const).map(count).join(', ');
  const lines = rows.map((row) => [row.cite, STATE[row.state], row.questions.join(' ')]);
  return `\nCoverage: ${counts}\n${textTable(lines)}`;
}
