import type { Block, Card, Pictogram, Report, Section } from '../report.js';
import type { Area, ReportContext } from '../report-context.js';
import { bandPlace } from '../status-text.js';
import { texts } from '../texts.js';
import { directionOf, longDate, plain, span, strong } from '../words.js';
import { childTexts as say } from './child-texts.js';
import { standingOfStep } from './progress-report.js';

const PICTOGRAMS: Readonly<Record<string, Pictogram>> = {
  'due-diligence': 'search',
  equality: 'scales',
  'best-interests': 'star',
  development: 'sprout',
  views: 'speech',
  privacy: 'eye',
  protection: 'shield',
  expression: 'megaphone',
  health: 'heart',
  education: 'book',
  play: 'ball',
  commerce: 'coin',
  remedy: 'hand',
};

/**
 * For children of about twelve: what was checked, what must stop, what will change, where to complain.
 * The product's name and the contact are the only words of the company in it.
 */
export function childSummary(context: ReportContext, contact: string | undefined): Report {
  const { meta, instrument, review } = context;
  const name = context.result.mode === 'organisation' ? meta.organisation : meta.product.name;
  const title = say.title(name);
  const foot = [
    meta.reviewState === 'draft' ? say.draft : '',
    review ? `${review.version}` : '',
    longDate(meta.madeOn),
  ];
  return {
    language: instrument.language,
    direction: directionOf(instrument.language),
    title,
    subject: say.subject,
    organisation: meta.organisation,
    madeOn: meta.madeOn,
    runningHead: say.kind,
    runningFoot: foot.filter((text) => text !== '').join(' · '),
    pageLabel: texts.pageLabel,
    draft: meta.reviewState === 'draft',
    draftMark: texts.draftMark,
    look: 'large',
    sections: [one(context, title, contact)],
  };
}

function one(context: ReportContext, title: string, contact: string | undefined): Section {
  const blocks = [
    ...whatItIs(context),
    ...whatMustStop(context),
    ...whatWasFound(context),
    ...whatChanges(context),
    ...whereToTurn(contact),
  ];
  return { id: 'child', title, blocks };
}

const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (sentences: readonly string[]): Block => ({
  kind: 'paragraph',
  look: 'body',
  text: plain(sentences.filter((sentence) => sentence !== '').join(' ')),
});

function whatItIs({ meta, result, review }: ReportContext): readonly Block[] {
  const { progress } = result;
  return [
    heading(say.what.title),
    ...(meta.reviewState === 'draft' ? [paragraph([say.draft])] : []),
    paragraph(say.what.says),
    paragraph([
      say.what.checked(progress.applicable),
      say.what.unsure(progress.blank),
      review?.decision ? say.what.reviewed(review.body) : '',
    ]),
  ];
}

function whatMustStop({ result, harms }: ReportContext): readonly Block[] {
  const breached = result.redLines.filter(({ state }) => state === 'BREACHED');
  const unclear = result.redLines.filter(({ state }) => state === 'UNRESOLVED').length;
  const critical = harms.filter((harm) => harm.result.residual === 'critical').length;
  const found = [...new Set(breached.map(({ id }) => say.redLine[id] ?? say.redLineOther))];
  return [
    heading(say.first.title),
    paragraph([
      say.first.lead,
      found.length === 0 ? say.first.none : '',
      unclear > 0 ? say.first.unclear(unclear) : '',
    ]),
    ...(found.length > 0
      ? [
          {
            kind: 'cards',
            cards: found.map((text): Card => ({ pictogram: 'stop', title: '', text: [plain(text)] })),
          } as const,
        ]
      : []),
    ...(result.mode === 'organisation'
      ? []
      : [paragraph([critical === 0 ? say.first.noHarms : say.first.harms(critical)])]),
  ];
}

function whatWasFound(context: ReportContext): readonly Block[] {
  const areas = context.areas.filter(({ id }) => say.right[id] !== undefined);
  if (areas.length === 0 || context.result.mode === 'screening') return [];
  return [
    heading(say.rights.title),
    paragraph([say.rights.lead]),
    { kind: 'cards', cards: areas.map((area) => card(context, area)) },
  ];
}

function card(context: ReportContext, { id, score }: Area): Card {
  const right = say.right[id] ?? { title: '', says: '' };
  const pictogram = PICTOGRAMS[id] ?? 'star';
  if (score.score === null) return { pictogram, title: right.title, text: [plain(right.says), plain(say.rights.none)] };
  const band = Math.max(0, bandPlace(context, score.band));
  const full = Math.min(band, say.rights.shows.length - 1) + 1;
  const steps = context.plan.filter(({ rights }) => rights.includes(id));
  const done = steps.filter((item) => standingOfStep(context, item) === 'proven').length;
  const open = steps.filter((item) => ['open', 'late'].includes(standingOfStep(context, item))).length;
  const shown = say.rights.shows[full - 1] ?? '';
  const jobs = open + done === 0 ? say.rights.noJobs : say.rights.jobs(open, done);
  return {
    pictogram,
    title: right.title,
    text: [plain(right.says), [strong(`${shown} `), span(jobs)]],
    pips: { counted: full, claimed: full, alt: say.rights.boxes(full) },
  };
}

function whatChanges(context: ReportContext): readonly Block[] {
  const standing = context.plan.map((item) => ({ item, standing: standingOfStep(context, item) }));
  const many = (of: string) => standing.filter((each) => each.standing === of).length;
  const [next] = standing
    .filter((each) => each.standing === 'open')
    .flatMap(({ item }) => item.dueOn ?? [])
    .toSorted();
  const jobs = context.plan.length - many('declined');
  return [
    heading(say.change.title),
    paragraph([
      say.change.jobs(jobs),
      ...(jobs === 0 ? [] : [say.change.done(many('proven')), say.change.late(many('late'))]),
      next === undefined ? '' : say.change.next(longDate(next)),
      say.change.ask,
    ]),
  ];
}

function whereToTurn(contact: string | undefined): readonly Block[] {
  return [
    heading(say.help.title),
    paragraph([contact === undefined ? say.help.noContact : say.help.contact]),
    ...(contact === undefined ? [] : [{ kind: 'paragraph', look: 'lead', text: [strong(contact)] } as const]),
    paragraph([say.help.adult]),
    paragraph([say.help.danger]),
  ];
}
