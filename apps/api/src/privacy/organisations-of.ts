import type { EntityManager } from 'typeorm';

/** Ids of the organisations that hold a person's name, of members and former members alike. */
export async function organisationsOf(em: EntityManager, personId: string): Promise<string[]> {
  const rows = await em.query<{ tenant_id: string }[]>('select tenant_id from app.organisations_of_person($1)', [
    personId,
  ]);
  return rows.map(({ tenant_id }) => tenant_id);
}
