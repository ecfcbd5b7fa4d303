import type { Instrument } from '#libs/instruments';
import type { ProductDraft } from './product-draft.ts';
import { askedFlags } from './profile-flags.ts';

/** The first and the last step are the page's own; those between are the instrument's. */
export const ABOUT = 'product';
export const CHECK = 'check';

export interface Step {
  readonly id: string;
  readonly title: string;
  /** Everything asked in it has an answer, "we don't know" included. */
  readonly done: boolean;
}

export function stepsOf(
  instrument: Instrument,
  draft: ProductDraft,
  titles: { readonly about: string; readonly check: string },
): readonly Step[] {
  const own = instrument.profileSteps.map(({ id, title }) => ({
    id,
    title,
    done: askedFlags(instrument, id, draft.profile).every(({ flag }) => draft.profile[flag] !== undefined),
  }));
  const about = {
    id: ABOUT,
    title: titles.about,
    done: draft.name.trim() !== '' && draft.markets.length > 0 && draft.ageBands.length > 0,
  };
  return [about, ...own, { id: CHECK, title: titles.check, done: false }];
}

/** Where somebody who comes back goes on: the first step of the instrument with something left to answer. */
export function nextStep(steps: readonly Step[]): string {
  return steps.find(({ id, done }) => id !== ABOUT && !done)?.id ?? CHECK;
}
