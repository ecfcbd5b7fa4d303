import { buildReport } from '../build-report.js';
import type { Report } from '../report.js';
import { reportContext } from '../report-context.js';
import type { ReportInput } from '../report-input.js';
import { boardBrief } from './board-brief.js';
import { childSummary } from './child-summary.js';
import type { DocumentKind } from './document-kind.js';
import { progressReport } from './progress-report.js';
import { publicDisclosure, type Disclosure } from './public-disclosure.js';
import { reviewersReport } from './reviewers-report.js';

/** Any document of the family from the same facts. Only what is disclosed to the public takes redactions. */
export function buildDocument(
  kind: DocumentKind,
  input: ReportInput,
  disclosure: Disclosure = { redactions: [] },
): Report {
  switch (kind) {
    case 'remediation':
      return buildReport(input);
    case 'board':
      return boardBrief(reportContext(input));
    case 'reviewers':
      return reviewersReport(reportContext(input));
    case 'public':
      return publicDisclosure(reportContext(input), disclosure);
    case 'child':
      return childSummary(reportContext(input), disclosure.contact);
    case 'progress':
      return progressReport(reportContext(input));
  }
}
