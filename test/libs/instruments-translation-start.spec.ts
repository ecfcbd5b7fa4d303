import { parseInstrument, startTranslation } from '#libs/instruments/parse';
import { shippedFiles } from './shipped-instrument.js';
import { smallInstrument } from './small-instrument.js';

describe('the limits of an instrument', () => {
  const filler = (language: string, files: number) =>
    Object.fromEntries(
      Array.from({ length: files }, (_, index) => [`locales/${language}/filler-${index}.yaml`, 'x'.repeat(390_000)]),
    );
  const limits = (files: Record<string, string>) =>
    parseInstrument({ ...smallInstrument(), ...files }).faults.filter(({ says }) => /the most/.test(says));

  it('hold for each language by itself', () => {
    expect(limits({ ...filler('fr', 6), ...filler('ar', 6) })).toEqual([]);
    expect(limits({ ...filler('fr', 11), ...filler('ar', 1) })).toEqual([
      expect.objectContaining({ file: 'locales/fr', says: expect.stringMatching(/4290000 characters/) }),
    ]);
  });

  it('hold for the number of languages', () => {
    const many = Object.fromEntries(
      Array.from({ length: 41 }, (_, index) => [`locales/l${index}/riders.yaml`, 'title: a']),
    );
    expect(limits(many)).toEqual([
      expect.objectContaining({ file: 'locales', says: expect.stringMatching(/41 languages/) }),
    ]);
  });
});

describe('the start of a translation', () => {
  const inFrench = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`locales/fr/${file}`, text]));

  it('passes the check before anything is translated', () => {
    const { faults, translations } = parseInstrument({
      ...smallInstrument(),
      ...inFrench(startTranslation(smallInstrument())),
    });
    expect(faults).toEqual([]);
    expect(translations[0]?.translated.texts).toBe(0);
  });

  it.each([
    ['the small instrument', smallInstrument],
    ['the shipped instrument', shippedFiles],
  ])('holds every text of %s, each under its original', (_name, filesOf) => {
    const files = filesOf();
    const start = Object.entries(startTranslation(files)).map(([file, text]) => [file, fillIn(text)]);
    const { instrument, learning, translations } = parseInstrument({
      ...files,
      ...inFrench(Object.fromEntries(start)),
    });
    const [french] = translations;
    expect(french?.translated.texts).toBe(french?.translated.of);
    expect(french?.translated.of).toBeGreaterThan(50);
    expect({ ...french?.instrument, language: 'en' }).toEqual(instrument);
    expect(french?.learning).toEqual(learning);
  });
});

/** "Translates" by writing the comment above each empty line into it. */
function fillIn(text: string): string {
  let comment: string[] = [];
  return text
    .split('\n')
    .map((line) => {
      const said = /^ *# ?(.*)$/.exec(line)?.[1];
      if (said !== undefined) comment.push(said);
      const filled = said === undefined && comment.length > 0 && line.endsWith(':');
      const result = filled ? `${line} ${JSON.stringify(comment.join('\n'))}` : line;
      if (said === undefined) comment = [];
      return result;
    })
    .join('\n');
}
