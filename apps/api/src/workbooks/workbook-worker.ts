import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { SHEETS } from './layout.js';
import { readCsv } from './read-csv.js';
import { jsonReader } from './read-json.js';
import { readXlsx } from './read-xlsx.js';
import { FileRefused } from './refused.js';
import type { WorkbookJob, WorkbookOutcome } from './workbook-thread.js';
import { writeXlsx } from './write-xlsx.js';

/** Thread that reads and writes workbooks, one after another, with little memory of its own. */
const port = parentPort;
if (!port) throw new Error('workbooks are read in a thread of their own');

const WANTED = [SHEETS.answers, SHEETS.harms, SHEETS.ownHarms, SHEETS.file];
const readJson = jsonReader(JSON.parse(readFileSync((workerData as { schema: string }).schema, 'utf8')) as object);

async function work(job: WorkbookJob): Promise<WorkbookOutcome> {
  try {
    switch (job.kind) {
      case 'write':
        return { kind: 'written', bytes: await writeXlsx(job.book) };
      case 'xlsx':
        return { kind: 'sheets', sheets: readXlsx(Buffer.from(job.bytes), job.parts, WANTED) };
      case 'csv':
        return { kind: 'sheets', sheets: readCsv(Buffer.from(job.bytes)) };
      case 'json':
        return { kind: 'json', file: readJson(Buffer.from(job.bytes)) };
    }
  } catch (fault) {
    if (fault instanceof FileRefused) return { kind: 'refused', because: fault.because, mend: fault.mend };
    return { kind: 'failed', fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}

port.on('message', (job: WorkbookJob) => {
  void work(job).then((outcome) => port.postMessage(outcome));
});
