import { parseInstrument } from '#libs/instruments/parse';
import { changed, smallInstrument } from './small-instrument.js';

describe('the format rules of every instrument', () => {
  it('accept the small instrument without a single remark', () => {
    const { instrument, faults } = parseInstrument(smallInstrument());
    expect(faults).toEqual([]);
    expect(instrument?.questions.map(({ id }) => id)).toEqual([
      'brake-check',
      'lights-working',
      'battery-fires',
      'first-ride',
      'help-line',
      'night-line-language',
    ]);
    expect(instrument?.redLines).toEqual([]);
    expect(instrument?.remedyCluster).toBeUndefined();
  });

  it('count what is not ticked where the parts of a checklist are harmful', () => {
    const files = changed(smallInstrument(), 'riders.yaml', 'scale: checklist', 'scale: checklist\n    reverse: true');
    expect(parseInstrument(files).faults).toEqual([]);
    const three = changed(
      files,
      'riders.yaml',
      'answer: [brakes], tier: 2, expect: { level: 2',
      'answer: [tram-rails], tier: 2, expect: { level: 3',
    );
    expect(parseInstrument(changed(three, 'riders.yaml', 'evidenced: 2', 'evidenced: 3')).faults).toEqual([]);
  });

  it('refuse reverse on any other scale', () => {
    const files = changed(smallInstrument(), 'bicycles.yaml', 'scale: maturity', 'scale: maturity\n    reverse: true');
    expect(parseInstrument(files).faults).toMatchObject([{ path: 'questions.brake-check.reverse' }]);
  });

  it('name the line on which the value stands', () => {
    const files = changed(smallInstrument(), 'bicycles.yaml', 'weight: 2', 'weight: 9');
    const line = (files['bicycles.yaml'] ?? '').split('\n').findIndex((row) => row.includes('weight: 9')) + 1;
    expect(parseInstrument(files).faults.map((fault) => fault.line)).toEqual([line]);
  });

  it('report the faults of all files in one go, in order of file and line', () => {
    let files = changed(smallInstrument(), 'riders.yaml', 'weight: 2', 'weight: 9');
    files = changed(files, 'riders.yaml', 'effort: small', 'effort: tiny');
    files = changed(files, 'bicycles.yaml', 'weight: 3', 'weight: 9');
    files = changed(files, 'profile.yaml', 'step: fleet', 'step: flet');
    expect(parseInstrument(files).faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'bicycles.yaml questions.brake-check.weight',
      'profile.yaml electric.step',
      'riders.yaml questions.first-ride.weight',
      'riders.yaml questions.first-ride.remediation.teach-first-ride.effort',
    ]);
  });

  it('suggest the id that was probably meant', () => {
    const files = changed(smallInstrument(), 'bicycles.yaml', '{ flag: electric }', '{ flag: electirc }');
    expect(parseInstrument(files).faults[0]?.mend).toBe('Did you mean "electric"?');
  });

  it('refuse a folder without instrument.yaml', () => {
    const { 'instrument.yaml': _gone, ...files } = smallInstrument();
    expect(parseInstrument(files)).toMatchObject({
      faults: [{ file: 'instrument.yaml', says: 'The file is missing.', severity: 'fault' }],
    });
  });

  it('refuse a file that nothing lists', () => {
    const { faults } = parseInstrument({ ...smallInstrument(), 'roads.yaml': 'id: roads' });
    expect(faults).toMatchObject([{ file: 'roads.yaml', says: 'Nothing reads this file.' }]);
  });
});
