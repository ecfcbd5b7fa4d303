import { isMostlyOpen, type Gate, type GateId } from '#libs/scoring';
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
export function bandPlace(context: ReportContext, band: string | null): number {
  return context.instrument.bands.findIndex((known) => known.id === band || known.title === band);
}

export function bandOf(context: ReportContext, band: string | null): { title: string; sign: Sign } | undefined {
  const place = bandPlace(context, band);
  const known = context.instrument.bands[place];
  const sign = BAND_SIGNS[Math.min(place, BAND_SIGNS.length - 1)];
  return known && sign ? { title: known.title, sign } : undefined;
}

function mostlyOpen({ result }: ReportContext): boolean {
  return isMostlyOpen(result.progress, result.gates[0]?.id ?? null);
}

/** The headline of the method, or how much is open while most answers are missing. */
export function headline(context: ReportContext): string {
  const { headline: stated, progress } = context.result;
  return mostlyOpen(context) ? texts.mostlyOpen.headline(progress.blank, progress.applicable) : stated;
}

/** Colour and sign of the headline: its gate's, else its band's, else grey. */
export function headlineLook(context: ReportContext): { tone: Tone; sign: Sign } {
  if (mostlyOpen(context)) return { tone: 'grey', sign: 'note' };
  const gate = context.result.gates[0];
  if (gate) return { tone: GATE_TONES[gate.id], sign: GATE_SIGNS[gate.id] };
  const place = bandPlace(context, context.result.index.band);
  return { tone: BAND_TONES[place] ?? 'grey', sign: BAND_SIGNS[place] ?? 'note' };
}

/** A screening counts no controls, so it must not speak of what they leave. */
function factsOf(context: ReportContext, gate: Gate): string {
  const n = gate.because.length;
  if (gate.id === 'G3' && context.result.mode === 'screening') return texts.screeningCritical(n);
  return texts.gateFacts[gate.id](n, gateNames(context, gate)[0] ?? '');
}

/** Why a gate is open, with the names of what holds it. */
export function gateReason(context: ReportContext, gate: Gate): string {
  const names = gateNames(context, gate);
  return gate.id === 'G3' && context.result.mode === 'screening'
    ? texts.screeningCritical(names.length, names)
    : texts.gateSays[gate.id](names);
}

/** One or a few sentences that say what the headline rests on, the worst first. */
export function statusFacts(context: ReportContext, most = Infinity): string {
  const { gates, mode, index } = context.result;
  if (mostlyOpen(context)) return texts.mostlyOpen.facts;
  if (gates.length > 0) {
    return gates
      .slice(0, most)
      .map((gate) => factsOf(context, gate))
      .join(' ');
  }
  if (mode === 'screening') return texts.screeningFacts;
  if (mode === 'organisation') return texts.organisationFacts;
  const weakest = index.weakestClusters.map((id) => context.clusters.get(id)?.title ?? id)[0];
  return weakest === undefined ? texts.noGate : `${texts.noGate} ${texts.weakest(weakest)}`;
}
