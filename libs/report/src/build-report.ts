import type { Report } from './report.js';
import { documentOf } from './documents/shell.js';
import { reportContext } from './report-context.js';
import type { ReportInput } from './report-input.js';
import { annexSection } from './sections/annex.js';
import { findingsSection } from './sections/findings.js';
import { harmsSection } from './sections/harms.js';
import { howToReadSection } from './sections/how-to-read.js';
import { methodSection } from './sections/method.js';
import { participationSection } from './sections/participation.js';
import { planSection } from './sections/plan.js';
import { profileSection } from './sections/profile.js';
import { redLinesSection } from './sections/red-lines.js';
import { reviewSection } from './sections/review.js';
import { summarySection } from './sections/summary.js';

/**
 * The remediation report (in the other modes the screening or the due diligence report) as plain data.
 * It prints what the method allows for the mode and nothing more (scoring method section 2); sections the
 * instrument has nothing for are absent. Pure: the same input gives the same report.
 */
export function buildReport(input: ReportInput): Report {
  const context = reportContext(input);
  return documentOf(context, undefined, [
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
  ]);
}
