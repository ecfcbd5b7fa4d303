import type { ApolloClient } from '@apollo/client';
import { chosenLanguage } from '../app/i18n.ts';
import { problemOf } from '../app/problem.ts';
import { deviceStore } from '../device/device.ts';
import { AssessmentDocument } from '../graphql/generated/graphql.ts';
import { type AssessmentCopy, AssessmentStore } from './assessment-store.ts';
import { loadCatalogue } from './catalogue.ts';
import { fittingLanguage } from './fitting-language.ts';

/** Assessments opened in this window, by person and id: they go on saving while pages come and go. */
const open = new Map<string, AssessmentStore>();

/** The assessment as the server has it; without network as this window or this device last saw it. */
export async function openAssessment(client: ApolloClient, id: string): Promise<AssessmentStore> {
  try {
    const { data } = await client.query({ query: AssessmentDocument, variables: { id }, fetchPolicy: 'network-only' });
    if (!data?.viewer) throw new Error('Nobody is signed in.');
    return await take({ viewer: data.viewer, loaded: data.assessment });
  } catch (error) {
    const { code } = problemOf(error);
    // What may no longer be opened is not kept either.
    if (code === 'NOT_FOUND' || code === 'FORBIDDEN') void deviceStore()?.remove('assessment', id);
    const known = openedBefore(id);
    if (known) return known;
    const copy = code === 'OFFLINE' ? await deviceStore()?.read<AssessmentCopy>('assessment', id) : undefined;
    if (!copy) throw error;
    return take(copy);
  }
}

async function take({ viewer, loaded }: AssessmentCopy): Promise<AssessmentStore> {
  const key = `${viewer.id}:${loaded.id}`;
  const known = open.get(key);
  if (known && known.catalogue.instrument.version === loaded.instrument.version) {
    known.takeLoaded(loaded);
    await known.takeOver();
    return known;
  }
  const catalogue = await loadCatalogue(fittingLanguage(loaded.instrument, chosenLanguage().code).url);
  // Two loads may have been on their way: the first store stays, so that no change is sent twice.
  const store = open.get(key) ?? new AssessmentStore(viewer, loaded, catalogue, deviceStore());
  open.set(key, store);
  await store.takeOver();
  return store;
}

function openedBefore(id: string): AssessmentStore | undefined {
  return [...open].find(([key]) => key.endsWith(`:${id}`))?.[1];
}
