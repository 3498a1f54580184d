import { Injectable } from '@nestjs/common';
import { subjectKey } from '../proof/chain.js';
import { headLine, rootOf, type Checkpoint } from '../proof/checkpoint.js';
import { foundAgain, type ExportLine } from '../proof/export-lines.js';
import { ExportCutError, NoExportError } from '../domain/history-errors.js';
import type { FoundChain, FoundEntry } from '../proof/judge-chain.js';
import { CheckpointJudge, type PrintedCheckpoint } from '../proof/judge-checkpoints.js';
import { ChainTally, type HistoryVerdict } from '../proof/verdict.js';

/** The lines of a file, from the beginning each time it is called. */
export type Lines = () => AsyncIterable<string>;

/** Whether an export is whole and as it was written; needs the file alone, and the key to trust. */
@Injectable()
export class VerifyExport {
  /** Without a key those of the file are taken: then the file only agrees with itself. Throws NoExportError, ExportCutError. */
  async run(
    lines: Lines,
    {
      trusted = [],
      printed = null,
    }: { trusted?: readonly string[]; printed?: PrintedCheckpoint | null } = {},
  ): Promise<HistoryVerdict> {
    const { publicKeys, checkpoints, heads } = await survey(lines);
    const judge = new CheckpointJudge(trusted.length > 0 ? trusted : publicKeys, printed);
    for (const checkpoint of checkpoints) judge.look(checkpoint, rootOf(heads.get(checkpoint.no) ?? []));
    judge.end();
    const tally = new ChainTally(judge);
    for await (const chain of chainsOf(lines)) tally.look(chain);
    return tally.verdict({ checkpoints: checkpoints.length, newest: checkpoints.at(-1) ?? null });
  }
}

/** Goes through the file for what has to be known before its entries are judged. */
async function survey(lines: Lines) {
  let publicKeys: string[] | null = null;
  let count = 0;
  let end: number | null = null;
  const checkpoints: Checkpoint[] = [];
  const heads = new Map<number, string[]>();
  for await (const line of parsed(lines)) {
    count += 1;
    if (line.type === 'duban-history' && line.form === 1)
      publicKeys = [line.publicKey, ...(line.earlierKeys ?? [])];
    if (publicKeys === null) throw new NoExportError();
    if (line.type === 'checkpoint') checkpoints.push(line);
    if (line.type === 'head') push(heads, line.checkpoint, headLine(line));
    end = line.type === 'end' ? line.lines : null;
  }
  if (publicKeys === null) throw new NoExportError();
  if (end !== count) throw new ExportCutError({ lines: count });
  return { publicKeys, checkpoints, heads };
}

type Gathered = FoundChain & { entries: FoundEntry[]; sealed: FoundChain['sealed'][number][] };

async function* chainsOf(lines: Lines): AsyncGenerator<FoundChain> {
  let open: Gathered | null = null;
  for await (const line of parsed(lines)) {
    if (line.type !== 'entry' && line.type !== 'head') continue;
    const { subjectType, subjectId } = line;
    if (!open || subjectKey(open) !== subjectKey(line)) {
      if (open) yield open;
      open = { subjectType, subjectId, entries: [], sealed: [] };
    }
    if (line.type === 'entry') open.entries.push(foundAgain(line));
    else open.sealed.push(line);
  }
  if (open) yield open;
}

async function* parsed(lines: Lines): AsyncGenerator<ExportLine> {
  for await (const line of lines()) {
    try {
      yield JSON.parse(line) as ExportLine;
    } catch {
      throw new NoExportError();
    }
  }
}

function push(heads: Map<number, string[]>, checkpoint: number, line: string): void {
  const known = heads.get(checkpoint);
  if (known) known.push(line);
  else heads.set(checkpoint, [line]);
}
