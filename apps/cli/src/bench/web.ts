import { chromium, type Browser } from 'playwright-core';
import { answerAll, productQuestions, startAssessment, type BenchAssessment } from './bench-assessment.js';
import type { BenchOptions, BenchResult } from './bench-result.js';
import { OFFICER, startServer } from './bench-server.js';
import { browserOptions } from './find-browser.js';
import { median, quantile, rounded } from './stats.js';
import { serveFloor } from './web-floor.js';
import { answer, drawMuch, openPage, type Loading, type Route } from './web-page.js';

/** A phone of the lower middle, as a share of this machine. */
const SLOWER = 4;

interface Measured {
  readonly loads: Loading[];
  readonly answers: number[];
  readonly find: number[];
  readonly table: number[];
}

/**
 * The assessment page as the server sends it, every question answered, in a browser that has never seen it. Beside
 * it, in turns, a floor: the same questions as plain HTML with a script of a few lines.
 */
export async function benchWeb({ quick }: BenchOptions): Promise<BenchResult> {
  const size = quick ? { loads: 1, slowLoads: 1, questions: 2 } : { loads: 4, slowLoads: 2, questions: 26 };
  const [server, browser] = await Promise.all([startServer(), browserOptions().then((all) => chromium.launch(all))]);
  try {
    const officer = await server.signIn(OFFICER);
    const assessment = await startAssessment(officer, 'Measured product');
    await answerAll(officer, assessment);
    officer.close();
    const questions = spread(assessment, size.questions);
    const page = routeOf(server.origin, officer.cookie, assessment, questions[0] ?? '');
    const floorPage = await serveFloor(assessment.instrument.questions);
    const floor: Route = {
      url: floorPage.origin,
      unchosen: (id) => `#${id} label.opt:not(.sel)`,
    };
    try {
      await openPage(browser, page, 1).then((opened) => opened.close());
      const [usual, bare] = await sideBySide(browser, [page, floor], { questions, loads: size.loads, slower: 1 });
      const slow = { questions, loads: size.slowLoads, slower: SLOWER };
      const [usualSlow, bareSlow] = await sideBySide(browser, [page, floor], slow);
      return resultOf(assessment, { usual, bare, usualSlow, bareSlow });
    } finally {
      await floorPage.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Questions of one choice that are always asked, from all over the questionnaire. */
function spread(assessment: BenchAssessment, count: number): string[] {
  const fit = productQuestions(assessment).filter(({ options, appliesWhen }) => options.length > 1 && !appliesWhen);
  return Array.from({ length: count }, (_, place) => fit[Math.floor((place * fit.length) / count)]?.id ?? '');
}

function routeOf(origin: string, cookie: string, { id, instrument }: BenchAssessment, first: string): Route {
  const modules = new Map(instrument.questions.map((question) => [question.id, question.moduleId]));
  const module = (question: string) => `/assessments/${id}/modules/${modules.get(question)}`;
  return {
    url: `${origin}${module(first)}#${first}`,
    cookie,
    unchosen: (question) => `article#${question} label.opt:not(.sel):not(.thin)`,
    show: (question) => `(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      document.querySelector('nav.rail a[href="${module(question)}"]').click();
      while (!document.getElementById('${question}')) await frame();
      if (!document.querySelector('article#${question}')) document.getElementById('${question}').click();
      while (!document.querySelector('article#${question}')) await frame();
    })()`,
  };
}

/** Both pages opened in turns, so that a busy machine slows both alike; the last of each is answered. */
async function sideBySide(
  browser: Browser,
  routes: readonly [Route, Route],
  { questions, loads, slower }: { questions: readonly string[]; loads: number; slower: number },
): Promise<[Measured, Measured]> {
  const measured: [Measured, Measured] = [
    { loads: [], answers: [], find: [], table: [] },
    { loads: [], answers: [], find: [], table: [] },
  ];
  for (let turn = 1; turn <= loads; turn += 1) {
    for (const [place, route] of routes.entries()) {
      const { page, loading, close } = await openPage(browser, route, slower);
      const taken = measured[place] as Measured;
      taken.loads.push(loading);
      if (turn === loads) {
        taken.answers.push(...(await answer(page, route, questions)));
        if (route.show) {
          const { find, table } = await drawMuch(page, 3);
          taken.find.push(...find);
          taken.table.push(...table);
        }
      }
      await close();
    }
  }
  return measured;
}

type Runs = Readonly<Record<'usual' | 'bare' | 'usualSlow' | 'bareSlow', Measured>>;

function resultOf({ instrument }: BenchAssessment, { usual, bare, usualSlow, bareSlow }: Runs): BenchResult {
  const of = ({ loads }: Measured, name: keyof Loading) => median(loads.map((each) => each[name]));
  const tti = { usual: of(usual, 'tti'), bare: of(bare, 'tti') };
  const p50 = { usual: median(usual.answers), bare: median(bare.answers) };
  return {
    bench: 'web',
    figures: rounded({
      js_gz_kb: of(usual, 'jsGzKb'),
      fcp_ms: of(usual, 'fcp'),
      tti_ms: tti.usual,
      tbt_ms: of(usual, 'tbt'),
      answer_p50_ms: p50.usual,
      answer_p95_ms: quantile(usual.answers, 0.95),
      find_p50_ms: median(usual.find),
      whole_table_p50_ms: median(usual.table),
      heap_mb: of(usual, 'heapMb'),
      elements: of(usual, 'elements'),
      slow_tti_ms: of(usualSlow, 'tti'),
      slow_answer_p50_ms: median(usualSlow.answers),
      slow_answer_p95_ms: quantile(usualSlow.answers, 0.95),
      slow_answer_most_ms: Math.max(...usualSlow.answers),
      slow_find_p50_ms: median(usualSlow.find),
      slow_whole_table_p50_ms: median(usualSlow.table),
      floor_tti_ms: tti.bare,
      floor_answer_p50_ms: p50.bare,
      floor_answer_p95_ms: quantile(bare.answers, 0.95),
      floor_heap_mb: of(bare, 'heapMb'),
      floor_elements: of(bare, 'elements'),
      floor_slow_tti_ms: of(bareSlow, 'tti'),
      floor_slow_answer_p50_ms: median(bareSlow.answers),
      floor_slow_answer_p95_ms: quantile(bareSlow.answers, 0.95),
      questions: instrument.questions.length,
      answers: usual.answers.length,
    }),
    ratios: rounded({
      tti_x_floor: tti.usual / tti.bare,
      answer_p50_x_floor: p50.usual / p50.bare,
      slow_answer_p50_x_floor: median(usualSlow.answers) / median(bareSlow.answers),
      heap_x_floor: of(usual, 'heapMb') / of(bare, 'heapMb'),
    }),
  };
}
