import { findAvoided } from './avoided-words.js';

describe('avoided words', () => {
  it.each([
    'ensures',
    'inappropriately worded? appropriately',
    'kid',
    'A minor',
    'suffers from',
    'addictive',
    'non-compliant',
    'sextortion',
    'paedophile',
    'pedophiles',
    'child prostitution',
    'revenge porn',
  ])('are found in "%s"', (text) => {
    expect(findAvoided(text)).toHaveLength(1);
  });

  it.each([
    'safety',
    'safer',
    'safe-mode',
    'fail-safe',
    'fulfil',
    'minority',
    'kidney',
    'a measure',
    'child sexual abuse material',
  ])('are not found in "%s"', (text) => {
    expect(findAvoided(text)).toEqual([]);
  });

  it('leave the words of the register alone in its titles', () => {
    expect(findAvoided('Ads to known minors', 'title')).toEqual([]);
    expect(findAvoided('Kids', 'title')).toHaveLength(1);
  });

  it('are in sources the terms on sexual abuse alone', () => {
    expect(findAvoided('appropriate measures', 'terms')).toEqual([]);
    expect(findAvoided('child pornography', 'terms')[0]?.instead).toBe('use "child sexual abuse material"');
  });
});
