import type { Refusal } from './refusal.js';

/** Refusals of assessing again and of moving to a newer questionnaire. */
export const REASSESSMENTS = {
  VERSION_NOT_OFFERED: {
    status: 409,
    says: 'This draft cannot move to version {version} of the questionnaire.',
    mend: 'Reload the page; it shows the version that is offered now and what it would change.',
  },
  STILL_A_DRAFT: {
    status: 409,
    says: 'This assessment is still a draft, so there is nothing to assess again.',
    mend: 'Go on in the draft, or submit it first.',
  },
  PROMPT_SETTLED: {
    status: 409,
    says: 'This reminder was set aside already, or a new assessment was submitted since.',
    mend: 'Reload the page to see how it stands.',
  },
} satisfies Record<string, Refusal>;
