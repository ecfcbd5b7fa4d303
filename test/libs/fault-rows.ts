import { parseInstrument } from '#libs/instruments/parse';
import { changed } from './small-instrument.js';

type Files = Record<string, string>;

/** What is changed in which file, what must be said about it, at which path, and in which file if in another one. */
export type Row = [name: string, file: string, from: string, to: string, says: RegExp, path: string, saidOf?: string];

/** The change makes the reader say so, at the right place and with an order that mends it, and refuse the instrument. */
export function expectRefused(files: Files, [, file, from, to, says, path, saidOf = file]: Row): void {
  const { instrument, faults } = parseInstrument(changed(files, file, from, to));
  const found = faults.filter((fault) => says.test(fault.says));
  expect(found).toContainEqual(
    expect.objectContaining({ file: saidOf, path, severity: 'fault', mend: expect.stringMatching(/^[A-Z].*[.?]$/) }),
  );
  expect(instrument).toBeUndefined();
}

/** The change leaves something to do: a draft is read with a gap, and the same as a release is refused. */
export function expectLeftToDo(files: Files, [, file, from, to, says, path, saidOf = file]: Row): void {
  const after = changed(files, file, from, to);
  const missing = (severity: 'gap' | 'fault') =>
    expect.objectContaining({
      file: saidOf,
      path,
      severity,
      says: expect.stringMatching(says),
      mend: expect.stringMatching(/^[A-Z].*\.$/),
    });
  const draft = parseInstrument(after);
  expect(draft.faults).toContainEqual(missing('gap'));
  expect(draft.instrument).toBeDefined();
  const released = parseInstrument(changed(after, 'instrument.yaml', 'status: draft', 'status: released'));
  expect(released.faults).toContainEqual(missing('fault'));
  expect(released.instrument).toBeUndefined();
}
