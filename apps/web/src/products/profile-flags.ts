import type { Instrument, ProfileFlag } from '#libs/instruments';
import type { Profile } from '#libs/scoring';
import { flagTruth } from './flag-condition.ts';
import type { Flags } from './product-draft.ts';

/** The profile as the method reads it: "don't know" and not answered are both absent. */
export function profileOf(flags: Flags): Profile {
  return Object.fromEntries(Object.entries(flags).filter((entry): entry is [string, boolean] => entry[1] !== null));
}

/** Whether a flag is worth asking: not where an earlier answer already rules it out. */
export function isAsked(flag: ProfileFlag, flags: Flags): boolean {
  return flag.askWhen === undefined || flagTruth(flag.askWhen, flags) === true;
}

/** The flags of one step that are asked now, in instrument order. */
export function askedFlags(instrument: Instrument, step: string, flags: Flags): readonly ProfileFlag[] {
  return instrument.profile.filter((flag) => flag.step === step && isAsked(flag, flags));
}

/**
 * What one answer changes: the flag itself, and those it rules out (they become "no") or opens again (they
 * become "don't know", so that their questions stay in until somebody answers).
 */
export function answerFlag(instrument: Instrument, flags: Flags, flag: string, value: boolean | null): Flags {
  const after = { ...flags, [flag]: value };
  const patch: Record<string, boolean | null> = { [flag]: value };
  for (const other of instrument.profile) {
    if (!other.askWhen || other.flag === flag) continue;
    const truth = flagTruth(other.askWhen, after);
    if (truth === false && after[other.flag] !== false) patch[other.flag] = false;
    if (truth !== false && after[other.flag] === false && !isAsked(other, flags)) patch[other.flag] = null;
  }
  return patch;
}

/** Flags nobody knows: said so, or not answered. Those that are ruled out are not among them. */
export function openFlags(instrument: Instrument, flags: Flags): readonly ProfileFlag[] {
  return instrument.profile.filter((flag) => isAsked(flag, flags) && (flags[flag.flag] ?? null) === null);
}
