import { describe, expect, it } from '@jest/globals';
import { fittingLanguage } from './fitting-language.ts';

const links = (language: string) => ({ language, url: `/instruments/x/1.0.0/${language}.json` });
const original = { ...links('en'), translations: ['ar', 'pt-BR', 'pt-PT'].map(links) };

describe('the language of an instrument', () => {
  it.each([
    ['is the very one a reader chose', 'pt-PT', 'pt-PT'],
    ['is another form of the chosen one where that one is missing', 'pt', 'pt-BR'],
    ['is found for a regional form of it', 'ar-XB', 'ar'],
    ['is the original where nothing fits', 'fr', 'en'],
    ['is the original for another form of its own language', 'en-XA', 'en'],
  ])('%s', (_rule, wanted, found) => {
    expect(fittingLanguage(original, wanted).url).toBe(links(found).url);
  });

  it('is the original where there is no translation at all', () => {
    expect(fittingLanguage({ ...links('en'), translations: [] }, 'ar').language).toBe('en');
  });
});
