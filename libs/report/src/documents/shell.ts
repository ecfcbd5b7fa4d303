import type { Cover, Report, Section } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { cover } from '../sections/cover.js';
import { standingOf } from '../sections/review.js';
import { reviewTexts } from '../review-texts.js';
import { texts } from '../texts.js';
import { directionOf, longDate } from '../words.js';

/** What a document is called; its subtitle stands under the title of the cover. */
export interface DocumentName {
  readonly kind: string;
  readonly subtitle: string;
}

/** A document around its sections: title, running lines, standing and, where asked for, the cover. */
export function documentOf(
  context: ReportContext,
  name: DocumentName | undefined,
  sections: readonly (Section | undefined)[],
  over: { readonly cover?: false; readonly title?: string } = {},
): Report {
  const { meta, instrument } = context;
  const front: Cover = { ...cover(context), ...name };
  const title = over.title ?? front.title;
  return {
    language: instrument.language,
    direction: directionOf(instrument.language),
    title: `${title}: ${front.kind.toLowerCase()}`,
    subject: texts.subject,
    organisation: meta.organisation,
    madeOn: meta.madeOn,
    runningHead: texts.runningHead(title, front.kind),
    runningFoot: footOf(context),
    pageLabel: texts.pageLabel,
    draft: meta.reviewState === 'draft',
    draftMark: texts.draftMark,
    ...(over.cover !== false && { cover: front }),
    sections: sections.filter((section): section is Section => section !== undefined),
  };
}

function footOf(context: ReportContext): string {
  const { meta, review } = context;
  const on = longDate(meta.madeOn);
  if (meta.reviewState === 'draft') return texts.draft.foot(meta.unansweredCount, on);
  if (review === undefined) return texts.selfDeclared.foot(on);
  return reviewTexts.foot(review.version, review.submittedOn, standingOf(context));
}

/** For documents that have no findings: nothing refers to one. */
export const withoutFindings = (context: ReportContext): ReportContext => ({ ...context, findingNo: new Map() });
