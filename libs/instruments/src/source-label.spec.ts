import type { Family } from './instrument.js';
import { sourceFamily, sourceLabel } from './source-label.js';

const family = (id: string, label: string): Family => ({ id, title: id, label, speaksTo: 'States', kind: 'law' });
const families = [family('US', 'United States {n}'), family('US-CA', 'California {n}'), family('US-COPPA', 'US COPPA')];

describe('the label of a source', () => {
  it('puts the number into the label of its family', () => {
    expect(sourceLabel('US-CA SB 243', family('US-CA', 'California {n}'))).toBe('California SB 243');
  });

  it('stands alone where the family is one text', () => {
    expect(sourceLabel('US-COPPA', family('US-COPPA', 'US COPPA'))).toBe('US COPPA');
  });

  it('belongs to the family with the longest id that begins it', () => {
    expect(sourceFamily('US-CA SB 243', families)?.id).toBe('US-CA');
    expect(sourceFamily('US 12', families)?.id).toBe('US');
    expect(sourceFamily('USX 12', families)).toBeUndefined();
  });
});
