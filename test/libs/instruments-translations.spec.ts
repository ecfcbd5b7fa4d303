import { parseInstrument } from '#libs/instruments/parse';
import { compileInstrument, scoreAssessment, type AssessmentInput } from '#libs/scoring';
import { changed, smallInstrument } from './small-instrument.js';

/** The small instrument with a family, a source and a lesson, so that every kind of text is there. */
function original(): Record<string, string> {
  const families =
    'families:\n  - { id: ISO, title: Standards, label: "ISO {n}", speaksTo: makers, kind: guideline }\nmodules:';
  return {
    ...changed(smallInstrument(), 'instrument.yaml', 'modules:', families),
    'sources.yaml':
      '- { id: ISO 4210, title: Safe bicycles, says: "asks makers to test brakes.", status: verified, checked: 2026-01-02 }\n',
    'learning/riders.yaml':
      'id: first-ride-lesson\nright: riders\ntitle: The first ride\nminutes: 2\ntext: |\n  One.\n\n  Two.\n' +
      'check:\n  - { asks: Why?, choices: { safe: To be safe, fun: For fun }, answer: safe, because: It helps. }\n',
  };
}

const FRENCH = {
  'locales/fr/instrument.yaml':
    'title: La location de vélos\nclusters: { riders: { short: Cyclistes } }\nlevels: { 0: { name: Absent } }\n' +
    'profileSteps: { fleet: { asks: "Que loue {product} ?" } }\nfamilies: { ISO: { label: "Norme ISO {n}" } }\n',
  'locales/fr/profile.yaml': 'electric: { asks: "Des vélos ont-ils un moteur ?" }\n',
  'locales/fr/riders.yaml':
    'title: Les cyclistes\nfirst-ride:\n  parts: { brakes: Freiner. }\n  help:\nhelp-line:\n  options: { never: Jamais. }\n' +
    '  remediation: { staff-the-line: { action: Répondre la nuit. } }\n',
  'locales/fr/bicycles.yaml':
    'lights-working: { number: { unit: pour cent }, evidence: { 2: Comptages datés } }\nbrake-check: { options: { never: Personne. } }\n',
  'locales/fr/learning/riders.yaml':
    'text: |\n  Un.\n\n  Deux.\ncheck: { 1: { choices: { safe: Pour la sécurité } } }\n',
};
const ARABIC = {
  'locales/ar/riders.yaml': 'title: الراكبون\nfirst-ride: { asks: "ماذا يتعلم الراكب قبل ركوبه الأول؟" }\n',
};

describe('a translation', () => {
  it('replaces texts by id and leaves everything else to the original', () => {
    const { instrument, learning, translations, faults } = parseInstrument({ ...original(), ...FRENCH });
    expect(faults).toEqual([]);
    const [french] = translations;
    expect(french?.instrument.language).toBe('fr');
    expect(french?.instrument.title).toBe('La location de vélos');
    expect(french?.instrument.clusters.map(({ short, title }) => [short, title])).toEqual([
      ['Bicycles', 'Sound bicycles'],
      ['Cyclistes', 'Riders looked after'],
    ]);
    expect(french?.instrument.levels[0]?.name).toBe('Absent');
    expect(french?.instrument.profileSteps[0]?.asks).toBe('Que loue {product} ?');
    expect(french?.instrument.modules.map(({ title }) => title)).toEqual(['The bicycles', 'Les cyclistes']);
    const question = (id: string) => french?.instrument.questions.find((each) => each.id === id);
    expect(
      question('first-ride')
        ?.parts.map(({ label }) => label)
        .slice(0, 2),
    ).toEqual(['Freiner.', 'How to switch on the light.']);
    expect(question('first-ride')?.help).toBe('Try the app as a newcomer.');
    expect(question('help-line')?.remediation[0]).toMatchObject({ action: 'Répondre la nuit.', owner: 'support' });
    expect(question('lights-working')).toMatchObject({
      number: { unit: 'pour cent', max: 100 },
      evidence: { 1: 'The count sheet', 2: 'Comptages datés' },
    });
    expect(french?.learning.lessons[0]).toMatchObject({ title: 'The first ride', text: 'Un.\n\nDeux.' });
    expect(french?.learning.lessons[0]?.check[0]?.choices.map(({ label }) => label)).toEqual([
      'Pour la sécurité',
      'For fun',
    ]);
    expect(learning?.lessons[0]?.text).toBe('One.\n\nTwo.');
    expect(instrument?.title).toBe('How well a bicycle rental looks after its riders');
  });

  it('names sources as their family is called in that language', () => {
    const { instrument, translations } = parseInstrument({ ...original(), ...FRENCH });
    expect(instrument?.sources[0]?.label).toBe('ISO 4210');
    expect(translations[0]?.instrument.sources[0]?.label).toBe('Norme ISO 4210');
  });

  it('stands beside others in order of language, each with its share of the texts', () => {
    const { translations } = parseInstrument({ ...original(), ...FRENCH, ...ARABIC });
    expect(translations.map(({ language, translated }) => [language, translated.texts])).toEqual([
      ['ar', 2],
      ['fr', 15],
    ]);
    expect(translations[0]?.translated.of).toBe(translations[1]?.translated.of);
  });

  it('leads to the same scores with the same digest', () => {
    const { instrument, translations } = parseInstrument({ ...original(), ...FRENCH });
    const input: AssessmentInput = {
      mode: 'full',
      asOf: '2026-06-01',
      profile: { electric: true },
      answers: { 'help-line': { option: 'daytime' }, 'first-ride': { parts: ['brakes'] } },
      harms: {},
    };
    const translated = translations[0]!.instrument;
    expect(translated.digest).toBe(instrument?.digest);
    expect(translated.learningDigest).toBe(instrument?.learningDigest);
    expect(scoreAssessment(compileInstrument(translated), input)).toEqual(
      scoreAssessment(compileInstrument(instrument!), input),
    );
  });

  it('leaves the digests of the original as they are and has one of its own that tells its states apart', () => {
    const plain = parseInstrument(original());
    const first = parseInstrument({ ...original(), ...ARABIC });
    const second = parseInstrument(changed({ ...original(), ...ARABIC }, 'locales/ar/riders.yaml', 'ركوبه', 'الركوب'));
    const moved = { 'locales/ar/riders.yaml': ARABIC['locales/ar/riders.yaml'].replace('first-ride', 'help-line') };
    const third = parseInstrument({ ...original(), ...moved });
    expect(first.instrument?.digest).toBe(plain.instrument?.digest);
    expect(new Set([first, second, third].map(({ translations }) => translations[0]?.digest)).size).toBe(3);
  });
});

describe('the faults of a translation', () => {
  const riders = (text: string) => ({ 'locales/fr/riders.yaml': text });
  const cases: [name: string, files: Record<string, string>, line: number, path: string, says: RegExp, mend: RegExp][] =
    [
      ['an id of nothing', riders('fist-ride: { asks: a }'), 1, 'fist-ride', /no "fist-ride"/, /first-ride/],
      ['the shape of the original', riders('questions:\n  - id: x'), 1, 'questions', /no "questions"/, /Use one of/],
      ['a misspelt field', riders('first-ride:\n  aks: a'), 2, 'first-ride.aks', /no "aks"/, /Use one of asks/],
      ['a weight', riders('first-ride:\n  weight: 3'), 2, 'first-ride.weight', /is no text/, /Take the line away/],
      [
        'a level',
        riders('help-line: { options: { never: { level: 4 } } }'),
        1,
        'help-line.options.never',
        /text is expected/,
        /text/,
      ],
      ['a number for a text', riders('title: 12'), 1, 'title', /number 12/, /double quotes/],
      ['a list', riders('- title: a'), 1, '', /Named fields/, /name: value/],
      ['an empty text', riders('title: ""'), 1, 'title', /empty/, /take the line away/],
      ['a doubled field', riders('title: a\ntitle: b'), 2, 'title', /twice/, /one of the two/],
      ['a text far too long', riders(`title: ${'a'.repeat(45)}`), 1, 'title', /45 characters; 40/, /Shorten/],
      ['a mark that turns the reading order', riders('title: a\u202Bb'), 1, '', /U\+202B/, /Delete it/],
      ['what is not YAML', riders('title: a: b'), 1, '', /not YAML/, /double quotes/],
      [
        'a placeholder left out',
        { 'locales/fr/instrument.yaml': 'profileSteps: { fleet: { asks: Que loue-t-on ? } }' },
        1,
        'profileSteps.fleet.asks',
        /original has \{product\}, the translation none/,
        /Write \{product\}/,
      ],
      [
        'a translated placeholder',
        { 'locales/fr/instrument.yaml': 'families: { ISO: { label: "ISO {numéro}" } }' },
        1,
        'families.ISO.label',
        /\{numéro\}/,
        /Write \{n\}/,
      ],
      ['a placeholder too many', riders('title: "{n}"'), 1, 'title', /no placeholder/, /brackets/],
      ['a file of nothing', { 'locales/fr/rider.yaml': 'a: b' }, 1, '', /no rider\.yaml/, /riders\.yaml/],
      ['a file no reader sees', { 'locales/fr/coverage.yaml': 'a: b' }, 1, '', /ever shown/, /Delete/],
    ];

  it.each(cases)('name the place and the mend of %s', (_name, files, line, path, says, mend) => {
    const { instrument, translations, faults } = parseInstrument({ ...original(), ...files });
    expect(instrument).toBeUndefined();
    expect(translations).toEqual([]);
    const [fault] = faults;
    expect(faults).toHaveLength(1);
    expect(fault).toMatchObject({ file: Object.keys(files)[0], line, path, severity: 'fault' });
    expect(fault?.says).toMatch(says);
    expect(fault?.mend).toMatch(mend);
  });

  it.each([
    ['no language tag', 'french!', /BCP 47/],
    ['no canonical tag', 'pt-br', /Rename/],
    ['the language of the original', 'en', /Change the texts there/],
    ['a word that only looks like a tag', 'french', /BCP 47/],
  ])('name a folder that is %s', (_name, folder, mend) => {
    const { faults } = parseInstrument({ ...original(), [`locales/${folder}/riders.yaml`]: 'title: Cyclistes' });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: `locales/${folder}`, line: 1 });
    expect(faults[0]?.mend).toMatch(mend);
  });

  it('all appear in one run, beside those of the original', () => {
    const { faults } = parseInstrument({
      ...changed(original(), 'bicycles.yaml', 'weight: 3', 'weight: 9'),
      ...riders('title: 1\nhelp-line: { asks: "", why: "{x}" }'),
      'locales/ar/profile.yaml': 'electrc: { asks: a }',
    });
    expect(faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'bicycles.yaml questions.brake-check.weight',
      'locales/ar/profile.yaml electrc',
      'locales/fr/riders.yaml title',
      'locales/fr/riders.yaml help-line.asks',
      'locales/fr/riders.yaml help-line.why',
    ]);
  });

  it('are not reported for a file whose original cannot be read', () => {
    const files = { ...original(), 'riders.yaml': 'id: [', ...riders('title: Les cyclistes') };
    expect(parseInstrument(files).faults.filter(({ file }) => file.startsWith('locales'))).toEqual([]);
  });

  it('leave the prototype of objects alone', () => {
    const { faults } = parseInstrument({ ...original(), ...riders('__proto__: { asks: a }\nconstructor: a') });
    expect(faults.map(({ path }) => path)).toEqual(['__proto__', 'constructor']);
  });
});
