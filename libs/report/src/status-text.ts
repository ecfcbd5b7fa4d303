import type { Gate, GateId } from '#libs/scoring';
import type { Sign, Tone } from './report.js';
import type { ReportContext } from './report-context.js';
import { texts } from './texts.js';

const GATE_SIGNS: Readonly<Record<GateId, Sign>> = {
  G1: 'breached',
  G2: 'not-cleared',
  G3: 'critical',
  G4: 'band-0',
  G5: 'band-1',
  G6: 'band-0',
};
const GATE_TONES: Readonly<Record<GateId, Tone>> = {
  G1: 'madder',
  G2: 'ochre',
  G3: 'critical',
  G4: 'ochre',
  G5: 'ochre',
  G6: 'ochre',
};
const BAND_SIGNS: readonly Sign[] = ['band-0', 'band-1', 'band-2', 'band-3'];
const BAND_TONES: readonly Tone[] = ['madder', 'ochre', 'pine', 'pine'];

export const gateSign = (id: GateId): Sign => GATE_SIGNS[id];

/** Names of the red lines, harms or clusters that hold a gate open; harms worst first. */
export function gateNames(context: ReportContext, gate: Gate): readonly string[] {
  const order = (id: string) => context.harms.findIndex(({ result }) => result.id === id);
  return gate.because
    .toSorted((a, b) => order(a) - order(b))
    .map(
      (id) =>
        context.redLines.get(id)?.title ??
        context.clusters.get(id)?.title ??
        context.harms.find((harm) => harm.result.id === id)?.title ??
        context.modules.get(id)?.title ??
        id,
    );
}

/** Place of a band in the instrument, 0 for the lowest. */
function bandPlace(context: ReportContext, band: string | null): number {
  return context.instrument.bands.findIndex((known) => known.id === band || known.title === band);
}

export function bandOf(context: ReportContext, band: string | null): { title: string; sign: Sign } | undefined {
  const place = bandPlace(context, band);
  const known = context.instrument.bands[place];
  const sign = BAND_SIGNS[Math.min(place, BAND_SIGNS.length - 1)];
  return known && sign ? { title: known.title, sign } : undefined;
}

/** Colour and sign of the headline: its gate's, else its band's, else grey. */
export function headlineLook(context: ReportContext): { tone: Tone; sign: Sign } {
  const gate = context.result.gates[0];
  if (gate) return { tone: GATE_TONES[gate.id], sign: GATE_SIGNS[gate.id] };
  const place = bandPlace(context, context.result.index.band);
  return { tone: BAND_TONES[place] ?? 'grey', sign: BAND_SIGNS[place] ?? 'note' };
}

/** One or a few sentences that say what the headline rests on, the worst first. */
export function statusFacts(context: ReportContext, most = Infinity): string {
  const { gates, mode, index } = context.result;
  if (gates.length > 0) {
    return gates
      .slice(0, most)
      .map((gate) => texts.gateFacts[gate.id](gate.because.length, gateNames(context, gate)[0] ?? ''))
      .join(' ');
  }
  if (mode === 'screening') return texts.screeningFacts;
  if (mode === 'organisation') return texts.organisationFacts;
  const weakest = index.weakestClusters.map((id) => context.clusters.get(id)?.title ?? id)[0];
  return weakest === undefined ? texts.noGate : `${texts.noGate} ${texts.weakest(weakest)}`;
}
