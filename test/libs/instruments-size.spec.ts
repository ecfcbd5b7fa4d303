import { applicability, compileInstrument } from '#libs/scoring';
import { exampleAnswers } from './example-answers.js';
import { shippedInstrument } from './shipped-instrument.js';

const EXAMPLES = ['skerry', 'pip-and-moss', 'lernhaus', 'tavi'] as const;

const instrument = shippedInstrument();
const compiled = compileInstrument(instrument);
const moduleOf = new Map(instrument.questions.map(({ id, moduleId }) => [id, moduleId]));

function routed(example: (typeof EXAMPLES)[number], mode: 'full' | 'screening' = 'full') {
  const { profile, answers, organisation } = exampleAnswers(example);
  const { questions } = applicability(compiled, {
    mode,
    profile,
    answers,
    organisation: { profile: {}, ...organisation },
  });
  const asked = questions.filter(({ applies }) => applies !== 'false');
  const ids = asked.map(({ id }) => id);
  return {
    own: asked.filter(({ inherited }) => !inherited).map(({ id }) => id),
    inherited: asked.filter(({ inherited }) => inherited).map(({ id }) => id),
    /** How many questions of each module that are asked. */
    modules: new Map(
      [...new Set(ids.map((id) => moduleOf.get(id)))].map((module) => [
        module ?? '',
        ids.filter((id) => moduleOf.get(id) === module).length,
      ]),
    ),
  };
}

describe('how many questions a product sees', () => {
  it('has 280 to 340 questions in all', () => {
    expect(instrument.questions.length).toBeGreaterThanOrEqual(280);
    expect(instrument.questions.length).toBeLessThanOrEqual(340);
  });

  it.each(EXAMPLES)(
    'asks %s 105 to 190 of its own, besides those that the organisation answered for all',
    (example) => {
      const { own, inherited } = routed(example);
      expect(own.length).toBeGreaterThanOrEqual(105);
      expect(own.length).toBeLessThanOrEqual(190);
      const ofOrganisation = instrument.questions.filter(({ about }) => about === 'organisation');
      expect(inherited.length).toBeLessThanOrEqual(ofOrganisation.length);
      expect(inherited.length).toBeGreaterThan(40);
    },
  );

  it('leaves out no question where nothing is known of the product yet', () => {
    const { questions } = applicability(compiled, { mode: 'full', profile: {}, answers: {} });
    expect(questions.filter(({ applies }) => applies !== 'false')).toHaveLength(instrument.questions.length);
  });

  it.each([
    ['tavi', 'm-infrastructure', ['e-conduct', 'i-companions', 'j-edtech', 'k-games', 'l-devices', 'n-money']],
    ['pip-and-moss', 'i-companions', ['d-contact', 'e-conduct', 'j-edtech', 'm-infrastructure', 'n-money']],
    ['lernhaus', 'j-edtech', ['f-commercial', 'i-companions', 'k-games', 'm-infrastructure', 'n-money']],
    ['skerry', 'e-conduct', ['i-companions', 'j-edtech', 'k-games', 'm-infrastructure', 'n-money']],
  ] as const)('asks %s all of %s, and nothing of what it does not have', (example, whole, absent) => {
    const { modules } = routed(example);
    expect(modules.get(whole)).toBe(instrument.modules.find(({ id }) => id === whole)?.questions.length);
    expect(absent.filter((module) => modules.has(module))).toEqual([]);
  });

  it('screens every example with 12 to 30 questions, none of them answered by the organisation', () => {
    for (const example of EXAMPLES) {
      const { own, inherited } = routed(example, 'screening');
      expect(inherited).toEqual([]);
      expect(own.length).toBeGreaterThanOrEqual(12);
      expect(own.length).toBeLessThanOrEqual(30);
    }
  });
});
