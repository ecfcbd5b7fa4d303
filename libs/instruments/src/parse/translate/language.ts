/** A language, and a script or region where they matter; extensions say nothing about a text. */
const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** What is wrong with a folder name as the language of a translation, and how to mend it; undefined where it is good. */
export function languageProblem(tag: string, original: string): { says: string; mend: string } | undefined {
  const canonical = TAG.test(tag) ? canonicalOf(tag) : undefined;
  if (canonical === undefined) {
    return {
      says: `"${tag.slice(0, 80)}" is no language tag.`,
      mend: 'Name the folder by a BCP 47 tag, such as fr, pt-BR or zh-Hant.',
    };
  }
  if (canonical !== tag)
    return { says: `The language "${tag}" is written "${canonical}".`, mend: 'Rename the folder.' };
  if (canonical !== original) return undefined;
  return { says: `The original is in the language "${tag}" already.`, mend: 'Change the texts there.' };
}

function canonicalOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
