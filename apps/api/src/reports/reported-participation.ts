import type { ReportConsultation, ReportParticipation } from '#libs/report';
import type { Level } from '#libs/instruments';
import type { Consultation } from '../participation/consultation.types.js';
import { findGaps, type LoadedParticipation } from '../participation/find-gaps.js';

/** Records as a report prints them: without ids of the service, markets by the name they are given here. */
export function reportedParticipation(
  participation: LoadedParticipation,
  market: (code: string) => string = (code) => code,
): ReportParticipation {
  return {
    consultations: participation.consultations.map((each) => ({
      ...reported(each),
      markets: each.markets.map(market),
    })),
    findings: findGaps(participation).map(({ questionId, level }) =>
      questionId === null
        ? { kind: 'none-recorded' }
        : { kind: 'claim-without-record', question: questionId, level: level as Level },
    ),
  };
}

function reported(of: Consultation): ReportConsultation {
  const { title, heldFrom, heldTo, ageBands, groups, children, methods, markets, safeguards, keptFor } = of;
  const { heard, decided, followed, because, told, questionIds: questions } = of;
  const who = { title, heldFrom, heldTo, ageBands, groups, children, methods, markets, safeguards, keptFor };
  return { ...who, heard, decided, followed, because, told, questions };
}
