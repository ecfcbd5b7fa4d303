import { parseInstrument } from '#libs/instruments/parse';
import { proposePlan } from '#libs/remediation';
import { buildReport } from '#libs/report';
import { loadFonts, printPdf } from '#libs/report/print';
import { compileInstrument, fractionToJson, scoreAssessment, type AssessmentInput } from '#libs/scoring';
import { smallInstrument } from './small-instrument.js';

const input: AssessmentInput = {
  mode: 'full',
  asOf: '2026-06-01',
  profile: { electric: false },
  answers: {
    'brake-check': { option: 'logged', evidence: [{ tier: 2, effectiveOn: '2026-05-01' }] },
    'lights-working': { number: 90 },
    'first-ride': { parts: ['brakes', 'lights'], evidence: [{ tier: 1, effectiveOn: '2026-01-10' }] },
    'help-line': { option: 'always' },
    'night-line-language': { unknown: true },
  },
  harms: {},
};

function assess() {
  const { instrument } = parseInstrument(smallInstrument());
  if (instrument === undefined) throw new Error('The small instrument has faults.');
  const result = scoreAssessment(compileInstrument(instrument), input);
  return { instrument, result, plan: proposePlan(instrument, input, result) };
}

describe('an instrument that has nothing to do with children', () => {
  it('is scored by the same method', () => {
    const { result } = assess();
    expect(result.clusters.map(({ id, score }) => [id, fractionToJson(score)?.fraction])).toEqual([
      // Brakes 3 x 75, lights 2 x 25 without evidence; the batteries do not apply.
      ['bicycles', '55'],
      // Lights 2 x 25, first ride 2 x 50, help line 1 x 100 without need of evidence, languages 1 x 0.
      ['riders', '125/3'],
    ]);
    expect(result.questions.find(({ id }) => id === 'battery-fires')?.state).toBe('NA_AUTO');
  });

  it('has no gates for red lines, harms and a remedy cluster that it does not declare', () => {
    const { result } = assess();
    expect(result.redLines).toEqual([]);
    expect(result.harms).toEqual([]);
    expect(result.gates.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['G6']));
    expect(['Fair', 'Low evidence']).toContain(result.headline);
  });

  it('leads to its own actions', () => {
    const { plan } = assess();
    expect(plan.map(({ key, step, templateId }) => [key, step, templateId])).toEqual([
      ['answer:lights-working', 'do', 'mend-lights'],
      ['answer:first-ride', 'show', undefined],
      ['answer:night-line-language', 'find-out', 'add-languages'],
    ]);
  });

  it('is reported and printed', async () => {
    const { instrument, result, plan } = assess();
    const report = buildReport({
      instrument,
      input,
      result,
      plan,
      meta: {
        organisation: 'Wheels',
        product: { name: 'Wheels', description: '', markets: [], ageBands: [] },
        reviewState: 'self-declared',
        madeOn: '2026-06-01',
        unansweredCount: result.progress.blank,
      },
    });
    expect(JSON.stringify(report)).toContain('Riders looked after');
    expect(JSON.stringify(report)).not.toMatch(/GC25 para/);
    const bytes = await printPdf(report, { fonts: loadFonts() });
    expect(Buffer.from(bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
  });
});
