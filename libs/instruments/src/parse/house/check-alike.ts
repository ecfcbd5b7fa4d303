import type { Question } from '../../instrument.js';
import { leftToDo, type Draft } from '../draft.js';
import { contentWords, sharedOfAll, sharedOfAverage } from './similarity.js';

/**
 * Two questions ask the same where three quarters of the content words of both stand in both. Set on the questions
 * of opencria 1.0.0 and on rewritten copies of them: different questions reached 0.67, most copies 0.75 and more.
 */
const SAME_QUESTION = 0.75;
/** "More than half of their wording", as the share of the average of two texts' content words. */
const SAME_WORDING = 0.5;

const WORDINGS = [
  {
    key: 'options',
    noun: 'option',
    text: (question: Question) =>
      [...question.options, ...question.parts.filter((part) => !part.exclusive)].map(({ label }) => label),
  },
  {
    key: 'remediation',
    noun: 'remediation',
    text: (question: Question) => question.remediation.map(({ action }) => action),
  },
] as const;

/** Every pair is compared, so beyond this many the size of the instrument is said to be wrong, and nothing of this. */
const MOST_COMPARED = 1000;

/** No two questions ask the same, and no two of a module answer or mend in the same words. */
export function checkAlike(draft: Draft): void {
  if (draft.questions.length > MOST_COMPARED) return;
  const asked = wordsOfEach(draft.questions, ({ asks }) => asks);
  for (const { question, twin } of twinsAmong(asked, sharedOfAll, (share) => share >= SAME_QUESTION)) {
    draft.places
      .of(question)
      .below('asks')
      .fault(
        `"${twin}" asks the same in nearly the same words.`,
        'Merge the two, or say what sets this one apart.',
        leftToDo(draft),
      );
  }
  for (const { key, noun, text } of WORDINGS) {
    const worded = wordsOfEach(draft.questions, (question) => text(question).join(' '));
    for (const module of draft.modules) {
      const own = worded.filter(({ question }) => question.moduleId === module.id);
      for (const { question, twin, share } of twinsAmong(own, sharedOfAverage, (found) => found > SAME_WORDING)) {
        draft.places
          .of(question)
          .below(key)
          .fault(
            `${Math.round(share * 100)} percent of the ${noun} wording is that of "${twin}".`,
            'Word it for the situation of this question.',
            leftToDo(draft),
          );
      }
    }
  }
}

interface Worded {
  readonly question: Question;
  readonly words: ReadonlySet<string>;
}

function wordsOfEach(questions: readonly Question[], text: (question: Question) => string): Worded[] {
  return questions.map((question) => ({ question, words: contentWords(text(question)) }));
}

/** Each question that is too like an earlier one, with the first such. */
function twinsAmong(
  worded: readonly Worded[],
  shareOf: (a: ReadonlySet<string>, b: ReadonlySet<string>) => number,
  isTooMuch: (share: number) => boolean,
): { question: Question; twin: string; share: number }[] {
  const before: Worded[] = [];
  return worded.flatMap((one) => {
    const found = before
      .map((other) => ({ twin: other.question.id, share: shareOf(other.words, one.words) }))
      .find(({ share }) => isTooMuch(share));
    before.push(one);
    return found === undefined ? [] : [{ question: one.question, ...found }];
  });
}
