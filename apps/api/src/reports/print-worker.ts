import { parentPort } from 'node:worker_threads';
import type { Board, Report } from '#libs/report';
import { loadFonts, printBoard, printPdf } from '#libs/report/print';
import type { PrintJob, PrintOutcome } from './print-pool.js';

/** Thread that prints reports, one after another; its fonts are parsed once. */
const port = parentPort;
if (!port) throw new Error('the print worker runs in a thread of its own');

const fonts = loadFonts();

async function print(report: Report | Board): Promise<Omit<PrintOutcome, 'id'>> {
  try {
    return { pdf: await ('kind' in report ? printBoard(report, { fonts }) : printPdf(report, { fonts })) };
  } catch (fault) {
    return { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}

port.on('message', ({ id, report }: PrintJob) => {
  void print(report).then((outcome) => {
    port.postMessage({ id, ...outcome }, outcome.pdf ? [outcome.pdf.buffer as ArrayBuffer] : []);
  });
});
