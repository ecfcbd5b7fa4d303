import type { Question } from '#libs/instruments';
import { scoreAssessment, type AssessmentResult } from '#libs/scoring';
import {
  submittedInput,
  type SubmittedAnswer,
  type SubmittedContent,
  type SubmittedEvidence,
  type SubmittedRating,
} from '#libs/submission';
import type { LoadedInstrument } from '../../instruments/instruments.service.js';
import type { Random } from './random.js';

const DAY = 86_400_000;
/** Most companies sell at home and in a few large markets; the last ones are rare. */
const MARKETS = ['DE', 'FR', 'ES', 'IT', 'NL', 'BR', 'IN', 'KE', 'PL', 'SE', 'MX', 'ZA', 'JP', 'UY'];
const AGE_BANDS = ['0-5', '6-9', '10-12', '13-15', '16-17'];
const FIRST = ['Amber', 'Brisk', 'Clover', 'Dapple', 'Ember', 'Fable', 'Glen', 'Harbour', 'Iris', 'Juniper', 'Kite'];
const LAST = ['Chat', 'Class', 'Draw', 'Games', 'Home', 'Maps', 'Music', 'Play', 'Reader', 'Stories', 'Video'];

export interface MadeContent {
  readonly content: SubmittedContent;
  readonly result: AssessmentResult;
}

/** Answers of an organisation about itself, inherited by all its products. */
export function makeOrganisationAnswers(random: Random, { instrument }: LoadedInstrument) {
  const quality = random.next();
  const questions = instrument.questions.filter(({ about }) => about === 'organisation');
  return Object.fromEntries(
    questions.map((question) => [question.id, stated(random, question, question.redLine ? 1 : quality)] as const),
  );
}

/** What a company could have said about a product on a day: one that does well or badly throughout, as companies do. */
export function makeContent(
  random: Random,
  loaded: LoadedInstrument,
  organisationAnswers: Readonly<Record<string, SubmittedAnswer>>,
  asOf: string,
): MadeContent {
  const { instrument, compiled } = loaded;
  const quality = 0.15 + 0.8 * Math.sqrt(random.next());
  const evidence = makeEvidence(random, asOf);
  const proof = Object.entries(evidence).find(([, { tier }]) => tier === 3)?.[0];
  // Most who submit have looked at the red lines before, and have something to show for them.
  const careful = proof !== undefined && random.chance(0.8);
  const backed = 0.2 + 0.7 * random.next();
  const everything = {
    mode: 'full' as const,
    product: {
      name: `${random.pick(FIRST)} ${random.pick(LAST)}`,
      description: 'A made-up product to try an installation with.',
      markets: MARKETS.filter((_, place) => random.chance(0.7 / (1 + place / 2))),
      ageBands: AGE_BANDS.filter(() => random.chance(0.5)),
    },
    profile: Object.fromEntries(instrument.profile.map(({ flag }) => [flag, random.chance(0.45)])),
    answers: Object.fromEntries(
      instrument.questions
        .filter(({ about }) => about === 'product')
        .map((question) => {
          if (careful && question.redLine)
            return [question.id, { ...best(question), evidence: [{ id: proof }] }] as const;
          const answer = stated(random, question, quality);
          const items = random.chance(backed) && isLevel(answer) ? [{ id: random.pick(Object.keys(evidence)) }] : [];
          return [question.id, items.length > 0 ? { ...answer, evidence: items } : answer] as const;
        }),
    ),
    organisationAnswers,
    evidence,
    harms: Object.fromEntries(instrument.harms.map(({ id }) => [id, rated(random)] as const)),
    ownHarms: [],
    consultations: [],
    plan: [],
  };
  const hidden = scoreAssessment(compiled, submittedInput({ asOf, content: everything }));
  const content = onlyWhatApplies(everything, hidden);
  return { content, result: scoreAssessment(compiled, submittedInput({ asOf, content })) };
}

const isLevel = ({ option, parts, number }: SubmittedAnswer): boolean =>
  option !== undefined || parts !== undefined || number !== undefined;

function onlyWhatApplies(everything: SubmittedContent, result: AssessmentResult): SubmittedContent {
  const asked = new Set(result.questions.filter(({ state }) => state !== 'NA_AUTO').map(({ id }) => id));
  const applying = new Set(result.harms.filter(({ applies }) => applies !== 'false').map(({ id }) => id));
  const answers = Object.fromEntries(Object.entries(everything.answers).filter(([id]) => asked.has(id)));
  const named = new Set(Object.values(answers).flatMap(({ evidence }) => (evidence ?? []).map(({ id }) => id)));
  return {
    ...everything,
    answers,
    evidence: Object.fromEntries(Object.entries(everything.evidence).filter(([id]) => named.has(id))),
    harms: Object.fromEntries(Object.entries(everything.harms).filter(([id]) => applying.has(id))),
  };
}

/** The answer that no red line holds anything against. */
function best({ number: range, parts, options, reverse }: Question): SubmittedAnswer {
  if (range) return { number: Math.floor(reverse === true ? range.min : range.max) };
  const [option] = options.toSorted((a, b) => b.level - a.level);
  if (option) return { option: option.id };
  const exclusive = parts.filter((part) => part.exclusive === true);
  const counted = parts.filter((part) => part.exclusive !== true);
  return { parts: (reverse === true ? exclusive : counted).map(({ id }) => id) };
}

function stated(random: Random, question: Question, quality: number): SubmittedAnswer {
  if (question.naAllowed && random.chance(0.04)) {
    return { notApplicable: { reason: 'The product has nothing of the kind in any market.' } };
  }
  if (random.chance(0.05)) return { unknown: true };
  const { number: range, parts, options } = question;
  if (range) return { number: random.whole(Math.ceil(range.min), Math.floor(range.max)) };
  if (options.length > 0) {
    const wanted = 4 * quality + 1.5 * (random.next() - 0.5);
    const [best] = options.toSorted((a, b) => Math.abs(a.level - wanted) - Math.abs(b.level - wanted));
    return { option: (best ?? random.pick(options)).id };
  }
  const chosen = parts.filter(
    ({ exclusive }) => !exclusive && random.chance(question.reverse === true ? 1 - quality : quality),
  );
  const nothing = parts.find(({ exclusive }) => exclusive) ?? random.pick(parts);
  return { parts: (chosen.length > 0 ? chosen : [nothing]).map(({ id }) => id) };
}

function makeEvidence(random: Random, asOf: string): Readonly<Record<string, SubmittedEvidence>> {
  return Object.fromEntries(
    Array.from({ length: random.whole(6, 18) }, (_, place) => {
      const back = random.whole(1, place === 0 ? 90 : 700);
      const effectiveOn = new Date(Date.parse(asOf) - back * DAY).toISOString().slice(0, 10);
      const id = random.id();
      const title = `Record ${place + 1} of how this is done`;
      const tier = place === 0 ? 3 : random.whole(0, 3);
      return [id, { title, kind: 'link', tier, url: `https://records.example/${id}`, effectiveOn }];
    }),
  );
}

function rated(random: Random): SubmittedRating {
  // The gravest ratings are rare: one in eighteen.
  const rating = () => Math.min(4, 1 + Math.floor(4 * random.next() ** 5));
  return {
    scale: rating(),
    scope: rating(),
    irremediability: rating(),
    likelihood: rating(),
    involvement: 'contribute',
  };
}
