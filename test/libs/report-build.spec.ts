import { buildReport, type Block, type Report, type ReportParticipation, type Section } from '#libs/report';
import { displayScore } from '#libs/scoring';
import { bareInstrument, instrument, reportInput, skerry, skerryInput } from './report-fixture.js';

const section = (report: Report, id: string): Section | undefined => report.sections.find((found) => found.id === id);
const blocks = <K extends Block['kind']>(found: Section | undefined, kind: K) =>
  (found?.blocks ?? []).filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
const words = (value: unknown): string => JSON.stringify(value);

describe('a full report', () => {
  const input = reportInput(skerryInput());
  const report = buildReport(input);

  it('begins with the status, never with a number', () => {
    expect(report.cover?.status.headline).toBe(input.result.headline);
    expect(report.cover?.status.headline).toBe('Red line open');
    expect(report.cover?.status.facts).toMatch(
      /^A red line is breached: Unknown adults can contact children by default\./u,
    );
    expect(report.cover?.chartNote?.start).toMatch(/^Index 24 while a red line is open/u);
  });

  it('shows the figures of the result, by the same display rule', () => {
    const chart = report.cover?.chart;
    if (chart?.kind !== 'profile-chart') throw new Error('A full report opens with bars.');
    expect(chart.rows.map(({ figure }) => figure)).toEqual(
      input.result.clusters.map(({ score }) => (score === null ? undefined : displayScore(score))),
    );
  });

  it('lists every open gate with its limit, in the order of the method', () => {
    const [gates] = blocks(section(report, 'summary'), 'gates');
    expect(gates?.gates.map(({ title, limit }) => [title, limit])).toEqual(
      input.result.gates.map(({ status, cap }) => [status, `Limits the index to ${cap}`]),
    );
  });

  it('prints what was decided on an action beside it: status, agreed date and reason', () => {
    const [first, second] = input.plan;
    const decided = buildReport({
      ...input,
      decisions: {
        [first!.key]: { status: 'accepted', dueOn: '2027-03-01' },
        [second!.key]: { status: 'declined', reason: 'Replaced by a stricter rule.' },
      },
    });
    const [firstRow, secondRow] = blocks(section(decided, 'plan'), 'table').flatMap(({ rows }) => rows);
    expect(words(firstRow?.[3])).toMatch(/1 Mar 2027.*Accepted/u);
    expect(words(secondRow)).toMatch(/Reason.*Replaced by a stricter rule\..*Declined/u);
    expect(words(blocks(section(report, 'plan'), 'table'))).not.toMatch(/Accepted|Declined/u);
  });

  it('names every red line of the register once, and says what switched off those that do not apply', () => {
    const facts = blocks(section(report, 'red-lines'), 'facts').flatMap((block) => block.facts);
    expect(facts.map(({ label }) => label).toSorted()).toEqual(instrument.redLines.map(({ id }) => id).toSorted());
    for (const { id, state } of input.result.redLines) {
      const said = words(facts.find(({ label }) => label === id));
      if (state === 'NOT_APPLICABLE')
        expect(said).toContain('Does not apply: the profile or an earlier answer says no to');
    }
  });

  it('numbers harms worst first and alike in the matrix, the table and below', () => {
    const harms = section(report, 'harms');
    const [matrix] = blocks(harms, 'harm-matrix');
    const [table] = blocks(harms, 'table');
    const applying = input.result.harms.filter(({ applies }) => applies !== 'false');
    expect(matrix?.marks.map(({ no }) => no)).toEqual(applying.map((_, at) => String(at + 1)));
    expect(table?.rows.map(([no]) => no?.text[0]?.[0]?.text)).toEqual(matrix?.marks.map(({ no }) => no));
  });

  it('paints the ground of the matrix with the level the method gives to a harm there', () => {
    const [matrix] = blocks(section(report, 'harms'), 'harm-matrix');
    for (const { residual, inherent, residualSeverity, residualLikelihood, severity, ratings } of input.result.harms) {
      expect(matrix?.levels[4 - residualSeverity]?.[residualLikelihood - 1]).toBe(residual);
      expect(matrix?.levels[4 - severity]?.[ratings.likelihood - 1]).toBe(inherent);
    }
  });

  it('names each answer that needs an action once: what opens a red line and comes first in full, the rest in tables', () => {
    const told = blocks(section(report, 'findings'), 'finding');
    const listed = blocks(section(report, 'findings'), 'table').flatMap(({ rows }) => rows);
    const numbers = [...told.map(({ no }) => no), ...listed.map(([no]) => no?.text[0]?.[0]?.text)];
    expect(numbers).toHaveLength(input.plan.filter(({ type }) => type === 'answer').length);
    expect(new Set(numbers).size).toBe(numbers.length);
    const opens = input.result.redLines.filter(({ state }) => state === 'BREACHED' || state === 'UNRESOLVED');
    expect(told.filter(({ alert }) => alert !== undefined)).toHaveLength(opens.length);
    for (const { facts } of told) {
      const labels = facts.map(({ label }) => label);
      expect(labels).toEqual(
        expect.arrayContaining(['Found', 'Why it matters', 'Source', 'Level', 'Evidence', 'Action', 'Done when']),
      );
    }
  });

  it('cites what a source asks of States and the practice expected, never a duty of the company', () => {
    const breach = blocks(section(report, 'findings'), 'finding').find(({ alert }) => alert?.sign === 'breached');
    const source = words(breach?.facts.find(({ label }) => label === 'Source'));
    expect(source).toMatch(/GC25 para \d+ .+ Expected practice: /u);
    expect(words(report)).not.toMatch(/GC25[^"]{0,60}\b(obliges|requires) (you|companies|the company)/u);
  });

  it('prints the plan in the order of the method, numbered through, the breach with its containment', () => {
    const rows = blocks(section(report, 'plan'), 'table').flatMap((table) => table.rows);
    expect(rows.map(([no]) => no?.text[0]?.[0]?.text)).toEqual(input.plan.map((_, at) => String(at + 1)));
    expect(words(rows[0])).toContain('Contain by 23 November 2026:');
  });

  it('says method, versions, dates, scope, coverage, sensitivity and limits', () => {
    const said = words(section(report, 'method'));
    for (const part of [
      'OpenCRIA scoring method, version 1',
      'opencria 1.0.0',
      'as of 16 November 2026',
      'Finland, Ireland and Poland',
      'By weight, ',
      'With 15 points it would be ',
      'no endorsement by UNICEF',
      'absence of a finding is not proof of safety',
    ])
      expect(said).toContain(part);
  });

  it('keeps every answer in the annex: unknown, not applicable with its reason, off, and notes', () => {
    const annex = section(report, 'annex');
    const rows = blocks(annex, 'table').flatMap((table) => table.rows);
    const off = input.result.questions.filter(({ state }) => state === 'NA_AUTO');
    expect(rows.length + off.length).toBe(input.result.questions.length);
    const said = words(annex);
    for (const { id } of off)
      expect(said).toContain(words(instrument.questions.find((question) => question.id === id)?.asks).slice(1, -1));
    expect(said).toContain('We do not know.');
    expect(said).toContain('Claimed not applicable, not yet accepted by a reviewer: Skerry makes no content with AI');
    const [note] = Object.values(skerry.answers).flatMap((answer) => (answer.note ? [answer.note] : []));
    expect(said).toContain(note);
  });

  it('is plain data: the same input gives the same report, and it survives a copy as JSON', () => {
    expect(buildReport(reportInput(skerryInput()))).toEqual(report);
    expect(JSON.parse(JSON.stringify(report))).toEqual(JSON.parse(JSON.stringify(buildReport(input))));
  });
});

describe('what the mode and the instrument allow', () => {
  const ids = (report: Report) => report.sections.map(({ id }) => id);

  it('gives a screening concerns by right, and neither score, index, gates with limits nor plan', () => {
    const report = buildReport(reportInput(skerryInput({ mode: 'screening' })));
    expect(report.cover?.chart?.kind).toBe('concern-chart');
    expect(ids(report)).not.toContain('plan');
    const said = words(report);
    expect(said).not.toContain('Limits the index to');
    expect(said).not.toContain('What would move it most');
    expect(
      blocks(section(report, 'findings'), 'area-head').every(
        ({ figure, bar }) => figure === undefined && bar === undefined,
      ),
    ).toBe(true);
  });

  it('gives an organisation scores by step, and no rights profile, index or harms', () => {
    const report = buildReport(
      reportInput({
        mode: 'organisation',
        asOf: skerry.asOf,
        profile: skerry.profile,
        answers: skerry.organisation.answers,
        harms: {},
      }),
    );
    const chart = report.cover?.chart;
    if (chart?.kind !== 'profile-chart') throw new Error('Steps are shown as bars.');
    const steps = instrument.modules.filter(({ about }) => about === 'organisation').map(({ title }) => title);
    expect(chart.rows.map(({ title }) => title)).toEqual(steps);
    expect(ids(report)).not.toContain('harms');
    expect(report.title).toBe('Fernhollow: due diligence report');
    expect(words(section(report, 'summary'))).not.toMatch(/Index \d/u);
  });

  it('leaves out harms and red lines that the instrument does not have, and says why an area is empty', () => {
    const report = buildReport(
      reportInput(
        {
          mode: 'full',
          asOf: '2026-11-16',
          profile: {},
          answers: { 'private-defaults': { option: 'open' } },
          harms: {},
        },
        {},
        bareInstrument,
      ),
    );
    expect(ids(report)).toEqual(['how-to-read', 'summary', 'profile', 'findings', 'plan', 'method', 'annex']);
    expect(words(section(report, 'findings'))).toContain('Not applicable: the questionnaire asks nothing about it.');
  });

  it('counts progress as the pages of the assessment do, the part of the organisation apart', () => {
    const input = reportInput(skerryInput());
    const answers = (progress: Partial<typeof input.result.progress>) => {
      const { cover } = buildReport({
        ...input,
        result: { ...input.result, progress: { ...input.result.progress, ...progress } },
      });
      return cover?.facts.find(({ label }) => label === 'Answers')?.value;
    };
    expect(answers({})).toBe('162 of 162 product questions; 51 answered by the organisation');
    expect(answers({ answered: 208, blank: 5, inherited: { applicable: 51, blank: 2 } })).toBe(
      '159 of 162 product questions; 49 of 51 answered by the organisation',
    );
    expect(answers({ applicable: 1, answered: 0, blank: 1, inherited: { applicable: 0, blank: 0 } })).toBe(
      '0 of 1 question',
    );
    expect(words(section(buildReport(input), 'method'))).toContain(
      '162 of 162 product questions; 51 answered by the organisation. Of all of these, 4 not known',
    );
  });

  it('says what a draft still lacks, with the right number for one and for none', () => {
    const notice = (unansweredCount: number) =>
      buildReport(reportInput(skerryInput(), { reviewState: 'draft', unansweredCount })).cover?.draftNotice;
    expect(notice(1)).toBe('Draft of 16 November 2026. One question is not answered yet and counts as nothing shown.');
    expect(notice(23)).toBe('Draft of 16 November 2026. 23 questions are not answered yet and count as nothing shown.');
    expect(notice(0)).toBe('Draft of 16 November 2026. Nothing has been submitted, and every answer may still change.');
    expect(buildReport(reportInput(skerryInput())).cover?.draftNotice).toBeUndefined();
  });
});

describe('what children said', () => {
  const consultation = {
    title: 'Two workshops on last seen',
    heldFrom: '2026-05-04',
    heldTo: '2026-05-06',
    ageBands: ['10-12'],
    groups: ['girls'],
    children: 24,
    methods: ['workshop'],
    markets: ['Finland'],
    safeguards: ['child-assent'],
    keptFor: 'Notes for 6 months.',
    heard: 'The sign led to pressure.',
    decided: 'It is off by default.',
    followed: 'some',
    because: 'The rest was left for later.',
    told: '',
    questions: ['changed-by-children'],
  } as const;
  const input = reportInput(skerryInput());
  const said = (participation: ReportParticipation) =>
    words(section(buildReport({ ...input, participation }), 'participation'));

  it('is a section of its own with counts, safeguards, decisions and what is missing', () => {
    const text = said({
      consultations: [consultation],
      findings: [{ kind: 'claim-without-record', question: 'answer-to-children', level: 3 }],
    });
    for (const line of [
      '1 consultation with 24 children in all is on record',
      'assent of each child',
      'Not on record: consent of parents or carers',
      'It is off by default. Children were followed in part.',
      'The children were not told of the outcome.',
      'answered at level 3, which says that children were heard, but no record of it is linked',
    ])
      expect(text).toContain(line);
  });

  it('prints the absence as a finding, not as a blank; without records kept there is no section', () => {
    expect(said({ consultations: [], findings: [{ kind: 'none-recorded' }] })).toContain(
      'No consultation with children is on record. Hear children, with safeguards',
    );
    expect(section(buildReport(input), 'participation')).toBeUndefined();
  });
});
