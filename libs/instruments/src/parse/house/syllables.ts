/** Words that the rules below get wrong and that questionnaires use often. */
const KNOWN: Readonly<Record<string, number>> = {
  people: 2,
  area: 3,
  areas: 3,
  idea: 3,
  ideas: 3,
  being: 2,
  biased: 2,
  create: 2,
  created: 3,
  creates: 2,
  creating: 3,
  creator: 3,
  creators: 3,
  quiet: 2,
  science: 2,
  client: 2,
  clients: 2,
  diet: 2,
  video: 3,
  videos: 3,
  radio: 3,
  audio: 3,
  react: 2,
  reaction: 3,
  reactions: 3,
  real: 1,
  really: 2,
  reuse: 2,
  reused: 2,
  every: 2,
  everyone: 3,
  everything: 3,
  business: 2,
  businesses: 3,
  different: 3,
  evening: 2,
  someone: 2,
  something: 2,
  sometimes: 2,
  somewhere: 2,
  anyone: 3,
  themselves: 2,
  itself: 2,
  himself: 2,
  herself: 2,
  used: 1,
  safety: 2,
  moment: 2,
  eyes: 1,
  one: 1,
  once: 1,
  ones: 1,
  ai: 2,
  id: 2,
  ids: 2,
  ads: 1,
  api: 3,
  tv: 2,
  uk: 2,
  eu: 2,
};

/** How many syllables an English word has, by its vowels. Good to about one in twenty words; always at least 1. */
export function countSyllables(word: string): number {
  return (
    word.split(/[-’']/).reduce((sum, part, index) => sum + (index > 0 && part.length < 3 ? 0 : countPart(part)), 0) || 1
  );
}

function countPart(part: string): number {
  const letters = part.toLowerCase();
  const known = KNOWN[letters];
  if (known !== undefined) return known;
  if (/^\d+$/.test(letters)) return letters.length > 2 ? 3 : letters.length;
  if (letters.length <= 3) return 1;
  const silent = letters
    .replace(/(?<=[aeiouy]l)es?$/, '')
    .replace(/(?:[^laeiouy]es|[^aeiouy]ely|ed|[^laeiouy]e)$/, (end) => keepsItsVowel(letters, end))
    .replace(/e(?=(?:ment|ful|less|ly|ness)s?$)/, '')
    .replace(/^y/, '');
  const groups = silent.match(/[aeiouy]+/g)?.length ?? 0;
  // Two vowels that are spoken apart: "association", "diary", "fluid", "situate".
  const apart =
    silent.match(/ia(?!l$|n$)|io(?!n|us)|iet|ier$|(?<![gq])ua(?!r|l)|uou|eo(?!us$|n$)|[aeo]ing/g)?.length ?? 0;
  return Math.max(1, groups + apart);
}

/** "ed" after t or d and "es" after a hissing sound are spoken; other endings in a silent e are not. */
function keepsItsVowel(word: string, end: string): string {
  if (end === 'ed') return /[td]ed$/.test(word) ? end : '';
  if (end.endsWith('es')) return /(?:s|x|z|ch|sh|c|g)es$/.test(word) ? end : (end[0] ?? '');
  if (end.endsWith('ely')) return `${end[0] ?? ''}ly`;
  return end[0] ?? '';
}
