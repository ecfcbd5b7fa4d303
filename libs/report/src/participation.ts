import type { IsoDate, ParticipationFinding } from '#libs/scoring';
import type { participationTexts } from './participation-texts.js';

/** One time children were heard, as a report tells it: kinds and numbers, never who they are. */
export interface ReportConsultation {
  readonly title: string;
  readonly heldFrom: IsoDate;
  readonly heldTo: IsoDate | null;
  readonly ageBands: readonly string[];
  readonly groups: readonly (keyof typeof participationTexts.group)[];
  readonly children: number;
  readonly methods: readonly (keyof typeof participationTexts.method)[];
  readonly markets: readonly string[];
  readonly safeguards: readonly (keyof typeof participationTexts.safeguard)[];
  readonly keptFor: string;
  readonly heard: string;
  readonly decided: string;
  readonly followed: keyof typeof participationTexts.followed;
  readonly because: string;
  readonly told: string;
  /** Questions it bears on. */
  readonly questions: readonly string[];
}

export interface ReportParticipation {
  readonly consultations: readonly ReportConsultation[];
  readonly findings: readonly ParticipationFinding[];
}
