import type { JudgedSubmission } from './legal-verdicts.js';

/** A profile answer that what the company itself stated speaks against. */
export interface ContradictedFlag {
  readonly flag: string;
  /** Answers and ratings that were given although this flag switches their question or harm off. */
  readonly answers: readonly string[];
  readonly harms: readonly string[];
}

/**
 * Flags that switch something off which the company nevertheless answered, backed or rated. It may be left over from
 * an earlier profile; a reviewer looks and decides.
 */
export function contradictedFlags({ input, result }: JudgedSubmission): readonly ContradictedFlag[] {
  const found = new Map<string, { answers: string[]; harms: string[] }>();
  const at = (flag: string) => {
    const known = found.get(flag) ?? { answers: [], harms: [] };
    found.set(flag, known);
    return known;
  };
  for (const { id, inherited, applies, because } of result.questions) {
    const stored = inherited ? undefined : input.answers[id];
    if (applies !== 'false' || stored === undefined || stored.notApplicable !== undefined) continue;
    for (const { flag } of because) if (flag !== undefined) at(flag).answers.push(id);
  }
  for (const { id, applies, offBy } of result.harms) {
    if (applies !== 'false' || input.harms[id] === undefined) continue;
    for (const { flag } of offBy) if (flag !== undefined) at(flag).harms.push(id);
  }
  return [...found].map(([flag, against]) => ({ flag, ...against }));
}
