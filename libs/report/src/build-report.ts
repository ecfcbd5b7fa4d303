import type { Report, Section } from './report.js';
import { reportContext, type ReportContext } from './report-context.js';
import type { ReportInput } from './report-input.js';
import { annexSection } from './sections/annex.js';
import { cover } from './sections/cover.js';
import { findingsSection } from './sections/findings.js';
import { harmsSection } from './sections/harms.js';
import { howToReadSection } from './sections/how-to-read.js';
import { methodSection } from './sections/method.js';
import { participationSection } from './sections/participation.js';
import { planSection } from './sections/plan.js';
import { profileSection } from './sections/profile.js';
import { redLinesSection } from './sections/red-lines.js';
import { reviewSection, standingOf } from './sections/review.js';
import { summarySection } from './sections/summary.js';
import { reviewTexts } from './review-texts.js';
import { texts } from './texts.js';
import { directionOf, longDate } from './words.js';

/**
 * The remediation report (in the other modes the screening or the due diligence report) as plain data.
 * It prints what the method allows for the mode and nothing more (scoring method section 2); sections the
 * instrument has nothing for are absent. Pure: the same input gives the same report.
 */
export function buildReport(input: ReportInput): Report {
  const context = reportContext(input);
  const { meta, instrument } = input;
  const draft = meta.reviewState === 'draft';
  const sections = [
    howToReadSection(context),
    summarySection(context),
    reviewSection(context),
    profileSection(context),
    harmsSection(context),
    redLinesSection(context),
    participationSection(context),
    findingsSection(context),
    planSection(context),
    methodSection(context),
    annexSection(context),
  ].filter((section): section is Section => section !== undefined);
  const front = cover(context);
  return {
    language: instrument.language,
    direction: directionOf(instrument.language),
    title: `${front.title}: ${front.kind.toLowerCase()}`,
    subject: texts.subject,
    organisation: meta.organisation,
    madeOn: meta.madeOn,
    runningHead: texts.runningHead(front.title, front.kind),
    runningFoot: footOf(context),
    pageLabel: texts.pageLabel,
    draft,
    cover: front,
    sections,
  };
}

function footOf(context: ReportContext): string {
  const { meta, review } = context;
  const on = longDate(meta.madeOn);
  if (meta.reviewState === 'draft') return texts.draft.foot(meta.unansweredCount, on);
  if (review === undefined) return texts.selfDeclared.foot(on);
  return reviewTexts.foot(review.version, review.submittedOn, standingOf(context));
}
