/** A word that content does not use, and what to write in its place. */
interface Avoided {
  readonly pattern: RegExp;
  readonly instead: string;
  /** Left alone in the register's titles (content guide section 1). */
  readonly allowedInTitles?: true;
}

/** Words of the content guide, section 1. */
const HOUSE: readonly Avoided[] = [
  { pattern: /\bensur(?:e|es|ed|ing)\b/i, instead: 'say who does what' },
  { pattern: /\bappropriate(?:ly)?\b/i, instead: 'say what fits whom' },
  { pattern: /\badequate(?:ly)?\b/i, instead: 'say how much is enough' },
  { pattern: /\brobust(?:ly|ness)?\b/i, instead: 'say what it withstands' },
  { pattern: /\bleverag(?:e|es|ed|ing)\b/i, instead: 'use "influence" or "use"' },
  { pattern: /\bstakeholders?\b/i, instead: 'name the people' },
  { pattern: /\bregularly\b/i, instead: 'say how often' },
  { pattern: /\bfully\b/i, instead: 'leave it out or say what is complete' },
  { pattern: /\bkids?\b/i, instead: 'use "child"' },
  { pattern: /\bminors?\b/i, instead: 'use "child" or "under-18s"', allowedInTitles: true },
  { pattern: /\bsuffer(?:s|ed|ing)? from\b/i, instead: 'use "has" or "lives with"' },
  { pattern: /\baddict(?:ed|ion|ive|s)?\b/i, instead: 'say what the child cannot stop' },
  { pattern: /\b(?:non-)?compliant\b/i, instead: 'say what is done' },
  { pattern: /\bcertified\b/i, instead: 'say who checked what' },
  { pattern: /(?<![-\w])safe(?![-\w])/i, instead: 'say what cannot happen' },
  { pattern: /\bendorsed by\b/i, instead: 'leave it out' },
  { pattern: /\bGC25 obliges\b/i, instead: 'write "GC25 asks States to"' },
];

/** Terms on child sexual exploitation and abuse to avoid (Terminology Guidelines, tech overlays section 14). */
const TERMS: readonly Avoided[] = [
  { pattern: /\b(?:child|kiddie|kid)[ -]porn(?:ography)?\b/i, instead: 'use "child sexual abuse material"' },
  {
    pattern: /\b(?:pseudo|fake|self-produced|revenge)[ -]porn(?:ography)?\b/i,
    instead: 'use "AI-generated child sexual abuse material" or "image shared without consent"',
  },
  { pattern: /\bdeepfake nudes?\b/i, instead: 'use "AI-generated sexualised image of a child"' },
  { pattern: /\bsextortion\b/i, instead: 'use "sexual extortion of a child"' },
  { pattern: /\bwebcam sex\b/i, instead: 'use "live-streamed child sexual abuse"' },
  { pattern: /\bchild prostitut(?:e|es|ion)\b/i, instead: 'use "child exploited in prostitution"' },
  {
    pattern: /\bchild sex tour(?:ism|ists?)\b/i,
    instead: 'use "sexual exploitation of children in travel and tourism"',
  },
  { pattern: /\bchild sex offenders?\b/i, instead: 'use "child displaying harmful sexual behaviour" or "offender"' },
  { pattern: /\bp(?:a)?edophiles?\b/i, instead: 'use "offender"' },
  { pattern: /\b(?:non-)?consensual\b/i, instead: 'use "shared without consent"' },
  { pattern: /\bonline relationships?\b/i, instead: 'use "online grooming"' },
  { pattern: /\bvirtual abuse\b/i, instead: 'name the abuse' },
];

export interface Found {
  readonly word: string;
  readonly instead: string;
}

/** The first avoided word of each kind in a text. `terms` alone checks the terms, `title` lets the register's words pass. */
export function findAvoided(text: string, kind: 'prose' | 'title' | 'terms' = 'prose'): Found[] {
  const lists = kind === 'terms' ? TERMS : [...HOUSE, ...TERMS];
  return lists.flatMap((avoided) => {
    if (kind === 'title' && avoided.allowedInTitles) return [];
    const match = avoided.pattern.exec(text);
    return match ? [{ word: match[0], instead: avoided.instead }] : [];
  });
}
