import type { Mode } from '#libs/instruments';
import type { Gate, GateId, RedLineState } from './assessment-result.js';
import type { CompiledInstrument } from './compile-instrument.js';
import type { EvaluatedHarm } from './evaluate-harms.js';
import type { Tallies, Tally } from './tally.js';

/** Cap and status text of each gate, in the order in which open gates are printed (section 3.8). */
export const GATES: Readonly<Record<GateId, { readonly status: string; readonly cap: number }>> = {
  G1: { status: 'Red line open', cap: 24 },
  G3: { status: 'Critical residual risk', cap: 49 },
  G2: { status: 'Red line not cleared', cap: 49 },
  G6: { status: 'No working remedy', cap: 49 },
  G4: { status: 'A right is largely unprotected', cap: 49 },
  G5: { status: 'Low evidence', cap: 74 },
};

/** Headlines where no gate is open and no band is reached. */
export const OTHER_HEADLINES = { screening: 'Screening only', nothingApplies: 'No index' } as const;

/**
 * What a headline says, for screens that put it in their own words: a gate, `screening`, `nothingApplies`; undefined where it
 * is the title of a band, which is content.
 */
export function headlineKind(headline: string): GateId | keyof typeof OTHER_HEADLINES | undefined {
  const gate = ORDER.find((id) => GATES[id].status === headline);
  if (gate) return gate;
  return (['screening', 'nothingApplies'] as const).find((kind) => OTHER_HEADLINES[kind] === headline);
}

const ORDER = ['G1', 'G3', 'G2', 'G6', 'G4', 'G5'] as const;

/** Gates that exist in a mode (section 2). */
const IN_MODE: Readonly<Record<Mode, readonly GateId[]>> = {
  full: ORDER,
  organisation: ['G1', 'G2', 'G5'],
  screening: ['G1', 'G3', 'G2'],
};

/** The open gates, first is the headline (section 3.8). Without red lines, harms or a remedy cluster theirs cannot open. */
export function openGates(
  compiled: CompiledInstrument,
  mode: Mode,
  redLines: readonly { readonly id: string; readonly state: RedLineState | undefined }[],
  harms: readonly EvaluatedHarm[],
  tallies: Tallies,
): readonly Gate[] {
  const weak = mode === 'full' ? weakClusters(tallies) : [];
  const { remedyCluster } = compiled;
  const idsOf = (places: readonly number[]) => places.map((place) => compiled.instrument.clusters[place]?.id ?? '');
  const holders: Readonly<Record<GateId, readonly string[]>> = {
    G1: redLines.filter((redLine) => redLine.state === 'BREACHED').map((redLine) => redLine.id),
    G3: harms.filter(isCritical).map((harm) => harm.result.id),
    G2: redLines.filter((redLine) => redLine.state === 'UNRESOLVED').map((redLine) => redLine.id),
    G6: idsOf(weak.filter((place) => place === remedyCluster)),
    G4: idsOf(weak.filter((place) => place !== remedyCluster)),
    G5: isLowEvidence(tallies.overall) ? ['overall'] : [],
  };
  const gates: Gate[] = [];
  for (const id of ORDER) {
    if (holders[id].length > 0 && IN_MODE[mode].includes(id)) gates.push({ id, ...GATES[id], because: holders[id] });
  }
  return gates;
}

export function isCritical({ result }: EvaluatedHarm): boolean {
  return result.applies !== 'false' && result.residual === 'critical';
}

/** Places of the assessed clusters with a score below 25 or without any coverage. */
export function weakClusters(tallies: Tallies): readonly number[] {
  const weak: number[] = [];
  for (const [place, tally] of tallies.clusters.entries()) if (isWeak(tally)) weak.push(place);
  return weak;
}

export function isWeak(tally: Pick<Tally, 'evidenced' | 'weight' | 'covered'>): boolean {
  return tally.weight > 0 && (tally.evidenced < tally.weight || tally.covered === 0);
}

/** Coverage over all applicable scored questions below 50. */
export function isLowEvidence(overall: Pick<Tally, 'covered' | 'weight'>): boolean {
  return overall.weight > 0 && 2 * overall.covered < overall.weight;
}
