import { contentWords, sharedOfAll, sharedOfAverage } from './similarity.js';

const words = (text: string) => [...contentWords(text)];

describe('the words that say what a text is about', () => {
  it('are the same for the forms of a word', () => {
    expect(words('Closes settings of children')).toEqual(words("closed setting, a child's"));
    expect(words('policies')).toEqual(words('Policy'));
  });

  it('leave out words that stand in any text, and say each other once', () => {
    expect(words('What is it that you do with this?')).toEqual([]);
    expect(words('A game in a game')).toEqual(['gam']);
  });

  it('keep short words apart', () => {
    expect(words('ads add')).toHaveLength(2);
  });
});

describe('how much two texts share', () => {
  const four = contentWords('stranger game message night');
  const two = contentWords('game night');

  it('is counted against all words of both, or against the average', () => {
    expect(sharedOfAll(four, two)).toBe(2 / 4);
    expect(sharedOfAverage(four, two)).toBe(2 / 3);
    expect(sharedOfAll(four, four)).toBe(1);
    expect(sharedOfAverage(four, four)).toBe(1);
  });

  it('is nothing where one of them is empty', () => {
    expect(sharedOfAll(four, new Set())).toBe(0);
    expect(sharedOfAverage(new Set(), new Set())).toBe(0);
  });

  it.each([
    ['How private is a new child account?', "How private is a child's new account?"],
    [
      'What happens to data of children when an account closes?',
      'What happens with the data of a child once the account is closed?',
    ],
    ['Do alerts reach children at night?', 'Do alerts reach a child by night?'],
  ])('shows that "%s" is asked again as "%s"', (one, other) => {
    expect(sharedOfAll(contentWords(one), contentWords(other))).toBeGreaterThanOrEqual(0.75);
  });

  it('shows that two questions with the same subject are not the same', () => {
    const [one, other] = [
      'Which of these can a child do when others are cruel?',
      'What happens to a child who was cruel to other children?',
    ];
    expect(sharedOfAll(contentWords(one ?? ''), contentWords(other ?? ''))).toBeLessThan(0.75);
  });
});
