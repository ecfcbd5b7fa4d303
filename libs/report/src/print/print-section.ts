import type { Block, Section } from '../report.js';
import { printAreaHead } from './blocks/area-head.js';
import { printFacts } from './blocks/facts.js';
import { printFinding } from './blocks/finding.js';
import { printGates } from './blocks/gates.js';
import { printHarmMatrix } from './blocks/harm-matrix.js';
import { printHeading, printSectionTitle } from './blocks/heading.js';
import { drawConcerns, drawProfile } from './blocks/profile-chart.js';
import { printList, printParagraph } from './blocks/prose.js';
import { printCards } from './blocks/cards.js';
import { printStepChart } from './blocks/step-chart.js';
import { printTable, tableStart } from './blocks/table.js';
import { printTimeline } from './blocks/timeline.js';
import type { Bookmarks } from './bookmarks.js';
import { mm, type Element, type Sheet } from './sheet.js';

const PITCH = mm(4.7);
/** Room for what follows a heading, where that is not a table. */
const COMPANY = mm(33);

/** A section on its own page, block after block. */
export function printSection(sheet: Sheet, section: Section, bookmarks: Bookmarks): void {
  sheet.newPage(section.title);
  const element = sheet.element(sheet.root, 'Sect');
  bookmarks.section(section.title, sheet.place());
  printSectionTitle(sheet, element, section.title);
  let inArea = false;
  for (const [at, block] of section.blocks.entries()) {
    if (block.kind === 'area-head') inArea = true;
    printBlock(sheet, element, block, {
      inArea,
      previous: section.blocks[at - 1],
      next: section.blocks[at + 1],
      bookmarks,
    });
  }
  element.end();
}

interface Context {
  readonly inArea: boolean;
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  readonly bookmarks: Bookmarks;
}

function printBlock(sheet: Sheet, parent: Element, block: Block, { inArea, previous, next, bookmarks }: Context): void {
  switch (block.kind) {
    case 'heading':
      printHeading(sheet, parent, block, inArea ? 3 : 2, next?.kind === 'table' ? tableStart(sheet, next) : COMPANY);
      if (!inArea) bookmarks.heading(block.text, sheet.place());
      return;
    case 'paragraph':
      return printParagraph(sheet, parent, block);
    case 'list':
      return printList(sheet, parent, block);
    case 'facts':
      return printFacts(sheet, parent, block);
    case 'gates':
      return printGates(sheet, parent, block);
    case 'profile-chart':
      sheet.need(block.rows.length * PITCH + mm(6));
      return drawProfile(sheet, parent, block, PITCH);
    case 'concern-chart':
      sheet.need(block.rows.length * PITCH + mm(4));
      return drawConcerns(sheet, parent, block, PITCH);
    case 'harm-matrix':
      return printHarmMatrix(sheet, parent, block);
    case 'step-chart':
      return printStepChart(sheet, parent, block);
    case 'timeline':
      return printTimeline(sheet, parent, block);
    case 'cards':
      return printCards(sheet, parent, block);
    case 'table':
      return printTable(sheet, parent, block, previous?.kind !== 'heading');
    case 'area-head':
      printAreaHead(sheet, parent, block);
      return bookmarks.heading(block.title, sheet.place());
    case 'finding':
      printFinding(sheet, parent, block);
      return bookmarks.finding(`${block.no} ${block.title}`, sheet.place());
  }
}
