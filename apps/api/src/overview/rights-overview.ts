import { setImmediate as breath } from 'node:timers/promises';
import { publishableGroups, type CompanyGroup, type Publishable } from '#libs/review';
import { GroupKind, type OverviewGroup, type RightRow, type RightsOverview } from './overview.types.js';
import type { CompanyScores } from './read-overview.js';

export interface Titles {
  readonly rights: ReadonlyMap<string, string>;
  readonly technologies: ReadonlyMap<string, string>;
}

interface NamedGroup extends CompanyGroup {
  readonly group: OverviewGroup;
}

/**
 * How rights fare, by technology and country. All groups are weighed together, because whoever reads one table reads
 * the other; and once more for each right, because not every right concerns every company.
 */
export async function rightsOverview(rows: readonly CompanyScores[], titles: Titles): Promise<RightsOverview | null> {
  const groups = [
    ...collect(rows, GroupKind.TECHNOLOGY, ({ technologies }) => technologies),
    ...collect(rows, GroupKind.COUNTRY, ({ countries }) => countries),
  ].map((each) => ({
    ...each,
    group: { ...each.group, name: titles.technologies.get(each.group.name) ?? each.group.name },
  }));
  const overall = publishableGroups(new Set(rows.map(({ company }) => company)), groups);
  if (!overall.all) return null;
  const shown = groups
    .filter(({ id }) => overall.groups.has(id))
    .toSorted((a, b) => b.members.size - a.members.size || a.group.name.localeCompare(b.group.name, 'en'));
  const rights = await rightRows(rows, shown, titles);
  return {
    companies: rows.length,
    groups: shown.map(({ group }) => group),
    leftOut: groups.length - shown.length,
    rights: rights.toSorted((a, b) => a.all - b.all || a.title.localeCompare(b.title, 'en')),
  };
}

async function rightRows(
  rows: readonly CompanyScores[],
  shown: readonly NamedGroup[],
  titles: Titles,
): Promise<RightRow[]> {
  const weighed = new Map<string, Publishable>();
  const found: RightRow[] = [];
  for (const id of new Set(rows.flatMap(({ scores }) => Object.keys(scores)))) {
    // Ten thousand companies take a while for each right; others are answered in between.
    await breath();
    const scores = new Map(
      rows.flatMap(({ company, scores: of }) => (of[id] === undefined ? [] : [[company, of[id]] as const])),
    );
    const companies = [...scores.keys()];
    const key = companies.join();
    const within = () => shown.map((group) => narrowed(group, scores));
    const open = weighed.get(key) ?? publishableGroups(new Set(companies), within());
    weighed.set(key, open);
    if (!open.all) continue;
    const mean = (members: Iterable<string>) => {
      const values = [...members].flatMap((company) => scores.get(company) ?? []);
      return Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10;
    };
    found.push({
      id,
      title: titles.rights.get(id) ?? id,
      all: mean(companies),
      groups: shown.map((group) => (open.groups.has(group.id) ? mean(group.members) : null)),
    });
  }
  return found;
}

function narrowed({ id, members }: NamedGroup, scores: ReadonlyMap<string, number>): CompanyGroup {
  return { id, members: new Set([...members].filter((company) => scores.has(company))) };
}

function collect(
  rows: readonly CompanyScores[],
  kind: GroupKind,
  namesOf: (row: CompanyScores) => readonly string[],
): NamedGroup[] {
  const members = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const name of namesOf(row)) members.set(name, (members.get(name) ?? new Set()).add(row.company));
  }
  return [...members].map(([name, companies]) => {
    const id = `${kind}:${name}`;
    return { id, members: companies, group: { id, kind, name, companies: companies.size } };
  });
}
