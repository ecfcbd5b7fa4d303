import type { Harm, HarmControl, Level, Rating } from '#libs/instruments';
import type { AssessmentInput, HarmRating } from './assessment-input.js';
import type { CountedControl, HarmResult, QuestionResult, RiskLevel } from './assessment-result.js';
import { compileControls, type CompiledControl, type CompiledInstrument } from './compile-instrument.js';
import { conditionReasons, evaluateCondition, FALSE, TRUE, TRUTHS } from './condition.js';
import { controlStrength } from './control-strength.js';
import { rateHarm, type RatedHarm } from './rate-harm.js';
import { residualLikelihood, riskLevel, severityOf } from './risk-level.js';
import type { EvidenceClock } from './usable-tier.js';

const NO_FLOOR: Harm['floor'] = {};
const NO_RATING: HarmRating = {};

/** Whether any named control is key, applicable or not: of all, and of those that limit reach. */
export interface KeysNamed {
  readonly any: boolean;
  readonly reach: boolean;
}

/** A harm as rated, before its controls are looked at: all of it that no answer can change. */
export interface InherentHarm {
  readonly about: Pick<HarmResult, 'id' | 'own' | 'applies' | 'offBy'>;
  readonly rated: RatedHarm;
  /** Controls that count in this mode, applicable or not. */
  readonly controls: readonly CompiledControl[];
  readonly keys: KeysNamed;
  /** Of a company's own harm: the links that count together with those that wait for a reviewer. */
  readonly proposed: readonly CompiledControl[];
}

/** A harm with what is needed to weigh it again under other control levels. */
export interface EvaluatedHarm {
  readonly result: HarmResult;
  readonly keys: KeysNamed;
  /** Critical, and it would stay so if every control were as good as claimed, those not ANSWERED at their best. */
  readonly staysCritical: boolean;
}

/**
 * The harms in scope as rated (section 4.1): of the catalogue in instrument order, then the company's own. The
 * organisation rates none; in screening residual is inherent and only marked harms count.
 */
export function rateHarms(
  compiled: CompiledInstrument,
  input: AssessmentInput,
  clock: EvidenceClock,
): readonly InherentHarm[] {
  if (input.mode === 'organisation') return [];
  const screening = input.mode === 'screening';
  const harms: InherentHarm[] = [];
  for (const { harm, condition, controls } of compiled.harms) {
    if (screening && !harm.screening) continue;
    const applies = condition ? evaluateCondition(condition, input.profile, []) : TRUE;
    harms.push({
      about: {
        id: harm.id,
        own: false,
        applies: TRUTHS[applies] ?? 'not-known',
        offBy: condition && applies === FALSE ? conditionReasons(condition, applies, input.profile, []) : [],
      },
      rated: rateHarm(input.harms[harm.id] ?? NO_RATING, harm.floor, clock),
      controls: screening ? [] : controls,
      keys: namesKey(controls),
      proposed: [],
    });
  }
  if (screening) return harms;
  for (const harm of input.ownHarms ?? []) {
    const compile = (links: readonly HarmControl[]) =>
      compileControls(links, compiled.questions, compiled.placeOf, harm.id);
    const controls = compile(harm.acceptedControls ?? []);
    const proposed = compile(harm.proposedControls ?? []);
    harms.push({
      about: { id: harm.id, own: true, applies: 'true', offBy: [] },
      rated: rateHarm(harm, NO_FLOOR, clock),
      controls,
      keys: namesKey(controls),
      proposed: proposed.length === 0 ? [] : [...controls, ...proposed],
    });
  }
  return harms;
}

/** The harm inherent and residual, under its controls as they now stand (sections 4.3 to 4.5). */
export function weighHarm(
  { about, rated, controls, keys, proposed }: InherentHarm,
  results: readonly (QuestionResult | undefined)[],
): EvaluatedHarm {
  const { scale, scope, irremediability, likelihood } = rated.ratings;
  const severity = severityOf(scale, scope, irremediability);
  const because = countControls(controls, results, (result) => result.evidenced ?? 0);
  const left = residualOf(rated, because, keys);
  const critical = about.applies !== 'false' && left.residual === 'critical';
  return {
    keys,
    staysCritical:
      critical &&
      residualOf(
        rated,
        countControls(controls, results, (result) => result.level ?? 4),
        keys,
      ).residual === 'critical',
    result: {
      ...about,
      ratings: rated.ratings,
      flags: rated.flags,
      incident: rated.incident,
      severity,
      inherent: riskLevel(severity, likelihood),
      ...left,
      because,
      ...(proposed.length > 0 && { ifAccepted: acceptedAll(rated, proposed, results) }),
    },
  };
}

/** What the same rules leave if every proposed link counted. */
function acceptedAll(
  rated: RatedHarm,
  proposed: readonly CompiledControl[],
  results: readonly (QuestionResult | undefined)[],
): HarmResult['ifAccepted'] {
  const because = countControls(proposed, results, (result) => result.evidenced ?? 0);
  const { control, residual } = residualOf(rated, because, namesKey(proposed));
  return { control, residual, because };
}

function countControls(
  controls: readonly CompiledControl[],
  results: readonly (QuestionResult | undefined)[],
  levelOf: (result: QuestionResult) => Level,
): readonly CountedControl[] {
  const counted: CountedControl[] = [];
  for (const { place, question, weight, key, reach } of controls) {
    const result = results[place];
    if (result && isApplicable(result)) counted.push({ question, weight, key, reach, evidenced: levelOf(result) });
  }
  return counted;
}

function namesKey(controls: readonly CompiledControl[]): KeysNamed {
  return {
    any: controls.some((control) => control.key),
    reach: controls.some((control) => control.key && control.reach),
  };
}

interface Residual {
  readonly control: Level;
  readonly residualSeverity: Rating;
  readonly residualLikelihood: Rating;
  readonly residualScope: Rating;
  readonly residual: RiskLevel;
}

/**
 * What is left of a harm after its controls (section 4.5). Scale and irremediability never drop; scope drops one
 * step only where the controls that limit reach have strength 4 among themselves.
 */
function residualOf(rated: RatedHarm, controls: readonly CountedControl[], keys: KeysNamed): Residual {
  const { scale, scope, irremediability, likelihood } = rated.ratings;
  const control = controlStrength(controls, keys.any);
  const reach = controls.filter((each) => each.reach);
  const narrowed = reach.length > 0 && controlStrength(reach, keys.reach) === 4;
  const scopeLeft = (narrowed ? Math.max(1, scope - 1) : scope) as Rating;
  const severity = severityOf(scale, scopeLeft, irremediability);
  const likelihoodLeft = residualLikelihood(likelihood, control, rated.incident);
  return {
    control,
    residualSeverity: severity,
    residualLikelihood: likelihoodLeft,
    residualScope: scopeLeft,
    residual: riskLevel(severity, likelihoodLeft),
  };
}

/** The residual level if each control stood at another level. */
export function residualWith(harm: EvaluatedHarm, levelOfControl: (control: CountedControl) => Level): RiskLevel {
  const controls = harm.result.because.map((control) => ({ ...control, evidenced: levelOfControl(control) }));
  return residualOf(harm.result, controls, harm.keys).residual;
}

/** Whether a question is asked of this product at all: hidden and accepted not-applicable ones control nothing. */
export function isApplicable(result: QuestionResult): boolean {
  return result.state !== 'NA_AUTO' && result.state !== 'NA_ACCEPTED';
}
