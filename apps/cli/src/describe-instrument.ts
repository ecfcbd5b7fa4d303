import type { CoverageState, ParseResult, Tally } from '#libs/instruments/parse';

const STATE: Readonly<Record<CoverageState, string>> = {
  question: 'asked',
  guidance: 'used in guidance',
  states: 'a task of States',
  'not-yet': 'not yet covered',
};

/** Counts by module and the coverage table, as plain text. */
export function describeInstrument({ tally }: ParseResult): string {
  if (tally === undefined) return '';
  const rows = tally.modules.map((module) => [
    module.id,
    String(module.questions),
    String(module.scored),
    String(module.screening),
  ]);
  const total = ['all', String(tally.questions), String(tally.scored), String(tally.screening)];
  return [
    `${tally.id} ${tally.version} (${tally.status}): ${tally.harms} harms, ${tally.redLines} red lines, ${tally.flags} flags, ${tally.sources} sources\n\n`,
    table([['module', 'questions', 'scored', 'screening'], ...rows, total]),
    coverage(tally),
  ].join('');
}

function coverage({ coverage: rows }: Tally): string {
  if (rows.length === 0) return '';
  const count = (state: CoverageState): string => `${rows.filter((row) => row.state === state).length} ${STATE[state]}`;
  const counts = (['question', 'guidance', 'states', 'not-yet'] as const).map(count).join(', ');
  const lines = rows.map((row) => [row.cite, STATE[row.state], row.questions.join(' ')]);
  return `\nCoverage: ${counts}\n${table(lines)}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
