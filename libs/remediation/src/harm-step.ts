import type { ActionTemplate, Harm } from '#libs/instruments';
import type { HarmResult, OwnHarm } from '#libs/scoring';
import type { PlanItemType } from './plan-item.js';

export type HarmItemType = Exclude<PlanItemType, 'answer' | 'condition' | 'own'>;

/** A harm of the catalogue, or one the company added. */
export type KnownHarm = Harm | OwnHarm;

/**
 * Which items a harm needs of its own (scoring method section 4.6): remedy after an incident in the last
 * 12 months; redesign, or monitor where it has become remote, if it stays Medium or above and no answer
 * among its controls is left to mend.
 */
export function harmItemTypes(harm: HarmResult, hasAnswerItem: boolean): readonly HarmItemType[] {
  const types: HarmItemType[] = [];
  if (harm.incident) types.push('remedy');
  if (harm.residual !== 'low' && !hasAnswerItem) types.push(harm.residualLikelihood === 1 ? 'monitor' : 'redesign');
  return types;
}

/** The template of the catalogue; a company's own harm has none, so the engine words the step. */
export function harmTemplate(harm: KnownHarm, type: HarmItemType): ActionTemplate {
  if ('prevent' in harm) return { remedy: harm.remedy, redesign: harm.prevent, monitor: harm.mitigate }[type];
  const id = `${type}-${harm.id}`;
  switch (type) {
    case 'remedy':
      return {
        id,
        kind: 'remedy',
        action: `Stop this harm, tell the children concerned what happens next, and put right what can be put right: ${harm.title}`,
        owner: 'safety',
        effort: 'medium',
        doneWhen: 'The case log shows each step, its date and a follow-up after 30 days, without names.',
      };
    case 'redesign':
      return {
        id,
        kind: 'prevent',
        action: `Change the design so that this can no longer happen by default: ${harm.title}`,
        owner: 'product',
        effort: 'large',
        doneWhen: 'A test with invented accounts tries it on every platform and fails.',
      };
    case 'monitor':
      return {
        id,
        kind: 'mitigate',
        action: `Watch for the first signs of this harm and write down what would make you act: ${harm.title}`,
        owner: 'safety',
        effort: 'small',
        doneWhen: 'Three monthly reviews are on record, each with its figure and its decision.',
      };
  }
}
