import { unattestedPersonalData, type Attestation } from '#libs/privacy';
import type { AssessmentResult } from '#libs/scoring';
import { evaluate } from '../assessments/evaluate.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { Consultation } from '../participation/consultation.types.js';
import type { CarriedPartRow } from '../reassessments/carried-parts.js';
import { placedTexts } from './placed-texts.js';
import type { BlockKind, BlockSubject, CaseTurn, SubmissionState } from './submission-words.types.js';

/** Something that has to be mended before submitting, with the place where. */
export interface Block {
  readonly kind: BlockKind;
  readonly subject: BlockSubject;
  /** Empty where the assessment or the programme as a whole is meant. */
  readonly subjectId: string;
  /** Names it for people: the question, the harm, the country. */
  readonly title: string;
  /** Of a text to attest. */
  readonly place: string | null;
  readonly revision: number | null;
  /** What of a person the text may name, e.g. `email`. */
  readonly findings: readonly string[];
}

/** A programme as far as submitting to it depends on it. */
export interface ProgrammeTerms {
  readonly id: string;
  readonly name: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly state: 'draft' | 'open' | 'closed';
  readonly instruments: readonly string[];
  readonly countries: readonly string[];
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly promisedDays: number;
}

/** Where the latest version stands. */
export interface LatestVersion {
  readonly state: SubmissionState;
  readonly turn: CaseTurn;
}

export interface Submittable {
  readonly assessment: LoadedAssessment;
  readonly consultations: readonly Consultation[];
  readonly attestations: readonly Attestation[];
  /** Carried over from an earlier assessment or version and not confirmed. */
  readonly toConfirm: readonly CarriedPartRow[];
  readonly latest: LatestVersion | null;
  /** Drafts of instruments cannot be submitted in production. */
  readonly production: boolean;
}

/** What blocks, whatever the programme: scoring method section 6, and what the workflow adds. */
export function findBlocks(of: Submittable): Block[] {
  const { assessment, latest, production } = of;
  const result = evaluate(assessment);
  const { instrument } = assessment.loaded;
  return [
    ...(latest && latest.turn === 'body' ? [block('under-review', 'assessment', '', assessment.title)] : []),
    ...(production && instrument.status === 'draft'
      ? [block('draft-instrument', 'assessment', '', `${instrument.title} ${instrument.version}`)]
      : []),
    ...scoreBlocks(assessment, result),
    ...confirmBlocks(of, result),
    ...reasonBlocks(assessment, result),
    ...textBlocks(of),
  ];
}

function scoreBlocks({ loaded, ownHarms }: LoadedAssessment, result: AssessmentResult): Block[] {
  const inherited = new Set(result.questions.filter((question) => question.inherited).map(({ id }) => id));
  const questions = new Map(loaded.instrument.questions.map((question) => [question.id, question.asks]));
  const harms = new Map([...loaded.instrument.harms, ...ownHarms].map((harm) => [harm.id, harm.title]));
  return result.blocks.map(({ kind, id = '' }) => {
    if (kind === 'nothing-applies') return block(kind, 'product', '', '');
    if (kind === 'unrated-harm') return block(kind, 'harm', id, harms.get(id) ?? id);
    return block(kind, inherited.has(id) ? 'inherited-question' : 'question', id, questions.get(id) ?? id);
  });
}

/** Of questions that are asked and harms that apply; what is hidden counts nowhere and needs no confirming. */
function confirmBlocks({ assessment, toConfirm }: Submittable, result: AssessmentResult): Block[] {
  const { loaded, ownHarms, id: own } = assessment;
  const asks = new Map(loaded.instrument.questions.map((question) => [question.id, question.asks]));
  const titles = new Map([...loaded.instrument.harms, ...ownHarms].map((harm) => [harm.id, harm.title]));
  const asked = new Set(result.questions.filter(({ state }) => state !== 'NA_AUTO').map(({ id }) => id));
  const harms = new Set(result.harms.filter(({ applies }) => applies !== 'false').map(({ id }) => id));
  return toConfirm.flatMap(({ assessmentId, part, partId: id }) => {
    if (part === 'harm') return harms.has(id) ? [block('to-confirm', 'harm', id, titles.get(id) ?? id)] : [];
    const subject = assessmentId === own ? 'question' : 'inherited-question';
    return asked.has(id) ? [block('to-confirm', subject, id, asks.get(id) ?? id)] : [];
  });
}

function reasonBlocks(assessment: LoadedAssessment, result: AssessmentResult): Block[] {
  const { answers, organisationAnswers, loaded } = assessment;
  const questions = new Map(loaded.instrument.questions.map((question) => [question.id, question.asks]));
  return result.questions
    .filter(({ state }) => state === 'NA_CLAIMED')
    .filter(({ id, inherited }) => {
      const answer = (inherited ? organisationAnswers : answers).find(({ questionId }) => questionId === id);
      return (answer?.reason ?? '').trim() === '';
    })
    .map(({ id, inherited }) =>
      block('no-reason', inherited ? 'inherited-question' : 'question', id, questions.get(id) ?? id),
    );
}

function textBlocks({ assessment, consultations, attestations }: Submittable): Block[] {
  const texts = placedTexts(assessment, consultations);
  const { questions, harms } = assessment.loaded.instrument;
  const titles = new Map<string, string>([
    ...questions.map(({ id, asks }): [string, string] => [id, asks]),
    ...[...harms, ...assessment.ownHarms, ...consultations, ...assessment.evidence].map(
      ({ id, title }): [string, string] => [id, title],
    ),
  ]);
  const byPlace = new Map(texts.map((text) => [text.place, text]));
  return unattestedPersonalData(texts, attestations).flatMap(({ place, revision, findings }) => {
    const text = byPlace.get(place);
    if (!text) return [];
    const kinds = [...new Set(findings.map(({ kind }) => kind))];
    const title = titles.get(text.subjectId) ?? assessment.title;
    return [{ ...block('unattested-text', text.subject, text.subjectId, title), place, revision, findings: kinds }];
  });
}

/** What keeps an assessment out of one programme. */
export function programmeBlocks(
  { loaded, product }: Pick<LoadedAssessment, 'loaded' | 'product'>,
  programme: ProgrammeTerms,
  today: string,
): Block[] {
  const { id, name, state, opensOn, closesOn, instruments, countries } = programme;
  const { id: instrumentId, version, title } = loaded.instrument;
  const open = state === 'open' && opensOn <= today && (closesOn === null || today <= closesOn);
  const markets = product?.markets ?? [];
  const covered =
    countries.length === 0 || markets.length === 0 || markets.some((market) => countries.includes(market));
  return [
    ...(open ? [] : [block('programme-not-open', 'programme', id, name)]),
    ...(instruments.includes(`${instrumentId}@${version}`)
      ? []
      : [block('instrument-not-accepted', 'programme', id, `${title} ${version}`)]),
    ...(covered ? [] : [block('country-not-covered', 'product', product?.id ?? '', markets.join(', '))]),
  ];
}

function block(kind: BlockKind, subject: BlockSubject, subjectId: string, title: string): Block {
  return { kind, subject, subjectId, title, place: null, revision: null, findings: [] };
}
