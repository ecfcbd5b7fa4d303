import type { About, Instrument, Mode } from '#libs/instruments';
import type { Answers, HarmRating, OwnHarm, Profile } from '#libs/scoring';

export const FORMAT = 'opencria-answers/1';

/** What stands first in an answers file and decides how the rest is read. */
export interface AnswersHeader {
  /** `opencria@1.0.0` */
  readonly instrument: string;
  readonly mode: Mode;
  readonly asOf?: string;
}

export interface ProductFacts {
  readonly name: string;
  readonly description: string;
  readonly markets: readonly string[];
  readonly ageBands: readonly string[];
}

/** An answers file, read and checked against its instrument. */
export interface AnswersFile extends AnswersHeader {
  readonly organisation: { readonly name: string; readonly profile?: Profile; readonly answers: Answers };
  /** Absent only where the file answers for the organisation alone. */
  readonly product?: ProductFacts;
  readonly profile: Profile;
  readonly answers: Answers;
  readonly harms: Readonly<Record<string, HarmRating>>;
  readonly ownHarms: readonly OwnHarm[];
  /** Flags of the instrument that the file leaves out: they count as not known. */
  readonly flagsNotKnown: readonly string[];
}

/** What the readers of one section need to know. */
export interface Section {
  readonly instrument: Instrument;
  /** Whose questions may be answered here. */
  readonly about: About;
}
