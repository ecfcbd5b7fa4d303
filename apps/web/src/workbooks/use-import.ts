import { useRef, useState } from 'react';
import type { ShownProblem } from '../app/problem.ts';
import { files } from '../app/paths.ts';
import { sendWorkbook, type Reply } from './send-workbook.ts';
import { keyOf, type Applied, type Entry, type Preview } from './workbook.ts';

export type Winner = 'ours' | 'file';

export interface Import {
  readonly preview: Preview | undefined;
  readonly applied: Applied | undefined;
  readonly problem: ShownProblem | undefined;
  readonly busy: boolean;
  readonly winnerOf: (entry: Entry) => Winner | undefined;
  /** Conflicts that still want a choice. */
  readonly open: number;
  /** What confirming would save. */
  readonly toSave: number;
  readonly choose: (entry: Entry, winner: Winner) => void;
  readonly look: (file: File) => void;
  readonly lookAgain: () => void;
  readonly confirm: () => void;
  readonly reset: () => void;
}

/** A file on its way in: looked at, conflicts decided, saved. */
export function useImport(assessmentId: string): Import {
  const [file, setFile] = useState<File>();
  const [preview, setPreview] = useState<Preview>();
  const [applied, setApplied] = useState<Applied>();
  const [problem, setProblem] = useState<ShownProblem>();
  const [busy, setBusy] = useState(false);
  const [winners, setWinners] = useState<ReadonlyMap<string, Winner>>(new Map());
  // One confirmation is one operation, however often it has to be sent.
  const operation = useRef(crypto.randomUUID());

  const settle = <Data>(reply: Reply<Data>, take: (data: Data) => void): void => {
    setBusy(false);
    if (reply.ok) take(reply.data);
    else setProblem(reply.problem);
  };
  const lookAt = async (chosen: File): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    setApplied(undefined);
    settle(await sendWorkbook<Preview>(files.previewWorkbook(assessmentId), chosen), (found) => {
      operation.current = crypto.randomUUID();
      setWinners(new Map());
      setPreview(found);
    });
  };
  const take = async (chosen: File): Promise<void> => {
    setPreview(undefined);
    // A copy: what is confirmed stays what was looked at, whatever becomes of the file meanwhile.
    const copy = new File([await chosen.arrayBuffer()], chosen.name, { type: chosen.type });
    setFile(copy);
    await lookAt(copy);
  };
  const save = async (chosen: File, { token }: Preview): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const taken = [...winners].filter(([, winner]) => winner === 'file').map(([key]) => key);
    const fields = { operationId: operation.current, token, take: JSON.stringify(taken) };
    settle(await sendWorkbook<Applied>(files.applyWorkbook(assessmentId), chosen, fields), (done) => {
      setPreview(undefined);
      setApplied(done);
    });
  };

  const conflicts = (preview?.entries ?? []).filter(({ kind }) => kind === 'conflict');
  const takes = conflicts.filter((entry) => winners.get(keyOf(entry)) === 'file').length;
  return {
    preview,
    applied,
    problem,
    busy,
    winnerOf: (entry) => winners.get(keyOf(entry)),
    open: conflicts.filter((entry) => !winners.has(keyOf(entry))).length,
    toSave: preview ? preview.counts.new + preview.counts.changed + takes : 0,
    choose: (entry, winner) => setWinners(new Map(winners).set(keyOf(entry), winner)),
    look: (chosen) => void take(chosen).catch(() => setProblem({ code: 'OFFLINE', fields: [] })),
    lookAgain: () => file && void lookAt(file),
    confirm: () => file && preview && void save(file, preview),
    reset: () => {
      setFile(undefined);
      setPreview(undefined);
      setApplied(undefined);
      setProblem(undefined);
    },
  };
}
