import type { Question, Source } from '#libs/instruments';
import type { Catalogue } from './catalogue.ts';

/** Where the words stood, in the order in which places count. */
export type FoundIn = 'question' | 'paragraph' | 'module' | 'answers' | 'help';

export interface FoundQuestion {
  readonly question: Question;
  readonly where: FoundIn;
}

const MOST = 60;
const ORDER: readonly FoundIn[] = ['question', 'paragraph', 'module', 'answers', 'help'];
/** "42", "para 42", "paragraph 42", "§ 42", with the name of a document before it or not. */
const PARAGRAPH = /^(?:(.*?)\s*)(?:para(?:graph)?s?\.?|principle|art(?:icle)?\.?|§)?\s*(\d{1,3})$/u;

/**
 * Questions that hold every word of what was typed, or that cite the paragraph named, those that ask for it first.
 * @param typed any words, or a paragraph: `42`, `GC25 para 42`, `UNGP 15`
 * @param ids the questions looked through, in their order
 */
export function findQuestions(catalogue: Catalogue, ids: readonly string[], typed: string): readonly FoundQuestion[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const cited = citing(catalogue, typed);
  const found = ids.flatMap((id): FoundQuestion[] => {
    const question = catalogue.questions.get(id);
    const where = question && whereIn(catalogue, question, words, cited);
    return question && where ? [{ question, where }] : [];
  });
  return found.toSorted((a, b) => ORDER.indexOf(a.where) - ORDER.indexOf(b.where)).slice(0, MOST);
}

function whereIn(
  catalogue: Catalogue,
  question: Question,
  words: readonly string[],
  cited: ReadonlySet<string>,
): FoundIn | undefined {
  const has = (...texts: readonly (string | undefined)[]) => {
    const text = fold(texts.filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  };
  if (question.cites.some((cite) => cited.has(cite))) return 'paragraph';
  if (has(question.asks)) return 'question';
  if (has(catalogue.modules.get(question.moduleId)?.title)) return 'module';
  if (has(...[...question.options, ...question.parts].map(({ label }) => label))) return 'answers';
  if (has(question.asks, question.help, question.why, question.id)) return 'help';
  return undefined;
}

/** Sources that what was typed names by their number. */
function citing({ sources }: Catalogue, typed: string): ReadonlySet<string> {
  const [, named = '', number] = PARAGRAPH.exec(typed.trim()) ?? [];
  if (number === undefined) return new Set();
  const of = [...sources.values()].filter(
    (source) => numberOf(source) === number && fold(source.label).includes(fold(named)),
  );
  return new Set(of.map(({ id }) => id));
}

/** The number a label ends with: of "GC25 para 42" it is 42, of "ESRS S4-3" there is none. */
function numberOf({ label }: Source): string | undefined {
  return /(?<![\d-])\b(\d{1,3})\)?$/u.exec(label)?.[1];
}

/** Letters without their marks and case: "cote" finds "Côte". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
