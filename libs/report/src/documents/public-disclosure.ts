import type { Block, Fact, Report, Section } from '../report.js';
import type { NumberedHarm, ReportContext } from '../report-context.js';
import { harmTable, matrix } from '../sections/harms.js';
import { methodSection } from '../sections/method.js';
import { participationSection } from '../sections/participation.js';
import { profileSection } from '../sections/profile.js';
import { planSection } from '../sections/plan.js';
import { redLinesSection } from '../sections/red-lines.js';
import { reviewSection } from '../sections/review.js';
import { summarySection } from '../sections/summary.js';
import { texts } from '../texts.js';
import { plain } from '../words.js';
import { documentTexts } from './document-texts.js';
import type { Redaction, RedactionField } from './redaction.js';
import { documentOf, withoutFindings } from './shell.js';

export interface Disclosure {
  readonly redactions: readonly Redaction[];
  readonly contact?: string;
}

/** For the public: results, harms, red lines and plan, without notes, evidence or names of owners that are withheld. */
export function publicDisclosure(whole: ReportContext, { redactions, contact }: Disclosure): Report {
  const say = documentTexts.public;
  const context = withheldFrom(withoutFindings(whole), redactions);
  const report = documentOf(context, { kind: documentTexts.kind.public, subtitle: documentTexts.subtitle.public }, [
    { id: 'about', title: documentTexts.kind.public, blocks: about(whole, redactions, contact) },
    summarySection(context),
    reviewSection(context, { verdicts: false }),
    profileSection(context),
    harms(context),
    redLinesSection(context),
    participationSection(context),
    planSection(context),
    methodSection(context),
  ]);
  return { ...report, subject: say.asks };
}

function about(
  context: ReportContext,
  redactions: readonly Redaction[],
  contact: string | undefined,
): readonly Block[] {
  const say = documentTexts.public;
  const facts = redactions.map(({ field, reason }): Fact => ({
    label: fieldName(context, field),
    value: [plain(say.withheld(say.reason[reason]))],
  }));
  return [
    { kind: 'paragraph', look: 'lead', text: plain(say.asks) },
    { kind: 'paragraph', look: 'body', text: plain(texts.disclaimer) },
    { kind: 'heading', text: say.answers },
    { kind: 'paragraph', look: 'body', text: plain(contact === undefined ? say.noContact : say.contact(contact)) },
    { kind: 'heading', text: say.withheldTitle },
    { kind: 'paragraph', look: 'body', text: plain(facts.length > 0 ? say.withheldLead : say.nothing) },
    ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
  ];
}

function fieldName({ harms: numbered }: ReportContext, field: RedactionField): string {
  const say = documentTexts.public.field;
  if (!field.startsWith('harm:')) return say[field as Exclude<RedactionField, `harm:${string}`>];
  return say.harm(numbered.find(({ result }) => `harm:${result.id}` === field)?.no ?? '');
}

/** The same facts with a reason in the place of what is withheld; figures are never touched. */
function withheldFrom(context: ReportContext, redactions: readonly Redaction[]): ReportContext {
  const say = documentTexts.public;
  const inPlaceOf = (field: RedactionField): string | undefined => {
    const found = redactions.find((each) => each.field === field);
    return found && say.withheld(say.reason[found.reason]);
  };
  const { meta, participation } = context;
  const markets = inPlaceOf('markets');
  const owners = inPlaceOf('owners');
  const dates = inPlaceOf('dates');
  return {
    ...context,
    meta: {
      ...meta,
      product: {
        ...meta.product,
        description: inPlaceOf('description') ?? meta.product.description,
        markets: markets === undefined ? meta.product.markets : [markets],
      },
    },
    participation: inPlaceOf('consultations') === undefined ? participation : undefined,
    plan: context.plan.map((item) => ({
      ...item,
      ...(owners !== undefined && { owner: owners }),
      ...(dates !== undefined && { dueOn: undefined, contain: undefined }),
    })),
    // Reasons are what people wrote to each other; the public reads what was decided.
    decisions: Object.fromEntries(
      Object.entries(context.decisions).map(([key, { status, dueOn }]) => [
        key,
        { status, ...(dates === undefined && dueOn !== undefined && { dueOn }) },
      ]),
    ),
    harms: context.harms.map((harm): NumberedHarm => ({
      ...harm,
      title: inPlaceOf(`harm:${harm.result.id}`) ?? harm.title,
    })),
  };
}

function harms(context: ReportContext): Section | undefined {
  if (context.harms.length === 0) return undefined;
  const screening = context.result.mode === 'screening';
  const lead = screening ? texts.harms.screeningLead : texts.harms.lead;
  const blocks: readonly Block[] = [
    { kind: 'paragraph', look: 'lead', text: plain(lead) },
    matrix(context),
    harmTable(context.harms, texts.harms.caption, screening),
  ];
  return { id: 'harms', title: texts.sections.harms, blocks };
}
