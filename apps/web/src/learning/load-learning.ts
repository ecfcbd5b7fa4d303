import type { ApolloClient } from '@apollo/client';
import type { Instrument, Learning } from '#libs/instruments';
import { chosenLanguage } from '../app/i18n.ts';
import { type Catalogue, loadCatalogue } from '../assessments/catalogue.ts';
import { fittingLanguage } from '../assessments/fitting-language.ts';
import { LearningTextsDocument, type LearningTextsQuery } from '../graphql/generated/graphql.ts';

/** The questionnaire new assessments are made with, and its learning texts where it has any. */
export interface Texts {
  readonly catalogue: Catalogue;
  readonly learning: Learning | undefined;
}

const files = new Map<string, Promise<Learning>>();

/** Fetches the learning texts once; their address is immutable. */
function learningAt(url: string): Promise<Learning> {
  const known = files.get(url);
  if (known) return known;
  const fresh = fetch(url, { credentials: 'same-origin' }).then((response) => {
    if (!response.ok) throw new Error(`The learning texts could not be loaded (${response.status}).`);
    return response.json() as Promise<Learning>;
  });
  files.set(url, fresh);
  fresh.catch(() => files.delete(url));
  return fresh;
}

async function versions(client: ApolloClient) {
  const { data } = await client.query({ query: LearningTextsDocument });
  return data?.instruments ?? [];
}

/** Where the texts of the version for new assessments lie, in the reader's language as far as there are any. */
async function current(client: ApolloClient) {
  const [first] = await versions(client);
  if (!first) throw new Error('An installation has at least one questionnaire.');
  const { url, language } = fittingLanguage(first, chosenLanguage().code);
  return { url, learningUrl: learningUrlIn(language, first) };
}

type Version = LearningTextsQuery['instruments'][number];

function learningUrlIn(language: string, version: Version): string | null {
  return version.translations.find((each) => each.language === language)?.learningUrl ?? version.learningUrl;
}

export async function loadTexts(client: ApolloClient): Promise<Texts> {
  const { url, learningUrl } = await current(client);
  const [catalogue, learning] = await Promise.all([
    loadCatalogue(url),
    learningUrl === null ? undefined : learningAt(learningUrl),
  ]);
  return { catalogue, learning };
}

export async function loadQuestionnaire(client: ApolloClient): Promise<Catalogue> {
  return loadCatalogue((await current(client)).url);
}

/** The learning texts of the version an assessment is pinned to, in the language in which it is shown. */
export async function loadLearningOf(client: ApolloClient, of: Instrument): Promise<Learning | undefined> {
  const version = (await versions(client)).find((each) => each.id === of.id && each.version === of.version);
  const url = version && learningUrlIn(of.language, version);
  return url ? learningAt(url) : undefined;
}
