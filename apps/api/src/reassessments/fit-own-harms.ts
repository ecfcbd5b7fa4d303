import type { Instrument } from '#libs/instruments';
import type { OwnHarm } from '../assessments/own-harm.types.js';

/** Own harms as another version of the questionnaire takes them: links to what it does not have are left out. */
export function fitOwnHarms(harms: readonly OwnHarm[], { questions, clusters, modules }: Instrument): OwnHarm[] {
  const [asked, rights, files] = [idsOf(questions), idsOf(clusters), idsOf(modules)];
  return harms.map((harm) => {
    const known = harm.rights.filter((right) => rights.has(right));
    return {
      ...harm,
      controls: harm.controls.filter(({ questionId }) => asked.has(questionId)),
      modules: harm.modules.filter((module) => files.has(module)),
      // A harm bears on at least one right; where the version has none of them, the words of before stay readable.
      rights: known.length > 0 ? known : harm.rights,
    };
  });
}

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));
