import type { Answer, Answers, HarmRating } from '#libs/scoring';
import type { SubmittedAnswer, SubmittedContent, SubmittedEvidence, SubmittedRating } from '#libs/submission';
import type { AnswersFile } from '../answers/answers-file.js';

/** What the company of an answers file would have submitted; its evidence is named as records it keeps elsewhere. */
export function contentOf({ product, profile, organisation, answers, harms, mode }: AnswersFile): SubmittedContent {
  const evidence: Record<string, SubmittedEvidence> = {};
  const held = (list: Answers) =>
    Object.fromEntries(Object.entries(list).map(([id, answer]) => [id, stated(id, answer, evidence)] as const));
  return {
    mode,
    product: product ?? null,
    profile,
    answers: held(answers),
    organisationAnswers: held(organisation.answers),
    evidence,
    harms: Object.fromEntries(Object.entries(harms).map(([id, rating]) => [id, rated(rating)] as const)),
    ownHarms: [],
    consultations: [],
    plan: [],
  };
}

function stated(
  id: string,
  { evidence: items = [], verdict: _none, ...answer }: Answer,
  manifest: Record<string, SubmittedEvidence>,
): SubmittedAnswer {
  const named = items.map(({ tier, effectiveOn, unusable, title = 'Record' }, place) => {
    const key = `${id}-${place + 1}`;
    const url = `https://records.example/${key}`;
    manifest[key] = { title, kind: 'link', tier, url, ...(effectiveOn !== undefined && { effectiveOn }) };
    return { id: key, ...(unusable === true && { unusable: true as const }) };
  });
  return { ...answer, ...(named.length > 0 && { evidence: named }) };
}

function rated({ incidentOn, ...rating }: HarmRating): SubmittedRating {
  return { ...rating, ...(incidentOn !== undefined && { incidents: [{ on: incidentOn, cases: 1 }] }) };
}
