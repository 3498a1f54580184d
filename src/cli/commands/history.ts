import type { Command } from 'commander';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { moment } from '../../kernel/printed-moment.js';
import {
  ExportHistory,
  MakeCheckpoint,
  printedHash,
  VerifyExport,
  VerifyHistory,
  type HistoryVerdict,
  type PrintedCheckpoint,
} from '../../modules/history/index.js';
import { act, cliConfig, examples, outputOf } from '../act.js';
import { BadValueError, FileMissingError } from '../cli-errors.js';
import { EXIT } from '../exit-codes.js';
import { verdictLines } from '../history-words.js';
import type { Output } from '../output.js';
import { withSession } from '../session.js';

interface VerifyOptions {
  subject?: string;
  file?: string;
  printed?: string;
  publicKey?: string[];
}

/** `history verify`, `history checkpoint` and `history export`. */
export function addHistoryCommands(program: Command): void {
  const history = program
    .command('history')
    .description('the history as proof: chains, checkpoints, exports');
  addVerify(history);
  addCheckpoint(history);
  addExport(history);
}

function addVerify(history: Command): void {
  const verify = history
    .command('verify')
    .description('check that the history is as it was written; exit code 1 when it is not')
    .option('--subject <type:id>', 'one subject alone, such as case:0198…')
    .option('--file <file>', 'an export instead of the database; needs neither database nor settings')
    .option('--printed <no:hash>', 'number and hash of a checkpoint as an old digest has them')
    .option(
      '--public-key <key...>',
      'with --file: keys to trust; else: those of earlier times besides the own',
    );
  verify.action(async () => {
    const out = outputOf(verify);
    const options = verify.opts<VerifyOptions>();
    if (options.file && !options.publicKey)
      out.say({
        zh: '没有给 --public-key：用的是文件自带的公钥，只能说明文件前后一致。请与另行得到的公钥核对。',
        en: 'Without --public-key the key of the file is used: it only agrees with itself. Compare the key with one you got another way.',
      });
    const verdict = options.file
      ? await verdictOnFile(options.file, options)
      : await verdictOnDatabase(out, options);
    const [first = null] = verdict.findings;
    out.result({ ok: first === null, ...verdict, first }, verdictLines(verdict, out.language));
    if (first) process.exitCode = EXIT.refused;
  });
  examples(
    verify,
    'history verify',
    'history verify --printed 12:7F3A-91C2-08BD-55E1-A0F4-3C6D',
    'history verify --file history.jsonl --public-key zJ0…',
  );
}

function verdictOnDatabase(
  out: Output,
  { subject, printed, publicKey }: VerifyOptions,
): Promise<HistoryVerdict> {
  const [, subjectType, subjectId] = /^([a-z-]+):(.+)$/.exec(subject ?? '') ?? [];
  if (subject !== undefined && !subjectId)
    throw new BadValueError({ option: '--subject', value: subject, expected: 'case:0198…' });
  return withSession(cliConfig(), out, undefined, ({ get }) =>
    get(VerifyHistory).run({
      only: subject === undefined ? null : { subjectType: subjectType!, subjectId: subjectId! },
      printed: printedOption(printed),
      trusted: publicKey ?? [],
    }),
  );
}

async function verdictOnFile(file: string, { printed, publicKey }: VerifyOptions): Promise<HistoryVerdict> {
  await access(file).catch(() => {
    throw new FileMissingError({ file });
  });
  const lines = () => createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  return new VerifyExport().run(lines, { trusted: publicKey ?? [], printed: printedOption(printed) });
}

function printedOption(value: string | undefined): PrintedCheckpoint | null {
  if (value === undefined) return null;
  const [, no, hash] = /^(\d{1,9}):([0-9A-Fa-f -]{8,})$/.exec(value) ?? [];
  if (!no || !hash)
    throw new BadValueError({ option: '--printed', value, expected: '12:7F3A-91C2-08BD-55E1-A0F4-3C6D' });
  return { no: Number(no), beginning: hash.replace(/[ -]/g, '').toLowerCase() };
}

function addCheckpoint(history: Command): void {
  const checkpoint = history
    .command('checkpoint')
    .description('seal what came since the last checkpoint (each night and each digest do so too)');
  act(checkpoint, async ({ get, out }) => {
    const made = await get(MakeCheckpoint).run();
    const nothing = { zh: '没有新的记录要封存', en: 'nothing new to seal' };
    const lines = made.map(
      ({ no, at, entries, hash }) => `${no}  ${moment(at)}  ${entries}  ${printedHash(hash)}`,
    );
    out.result({ made }, lines.length > 0 ? lines : [out.word(nothing)]);
  });
  examples(checkpoint, 'history checkpoint');
}

function addExport(history: Command): void {
  const command = history
    .command('export')
    .description(
      'write the history for an auditor, sealed up to now: hashes instead of words, nothing of complainants',
    )
    .requiredOption('--to <file>', 'JSON lines');
  act<{ to: string }>(command, async ({ get, out }, { to }) => {
    await get(MakeCheckpoint).run();
    let lines = 0;
    async function* text(): AsyncGenerator<string> {
      for await (const line of get(ExportHistory).run()) {
        lines += 1;
        yield `${JSON.stringify(line)}\n`;
      }
    }
    await pipeline(Readable.from(text()), createWriteStream(`${to}.part`, { mode: 0o600 }));
    await rename(`${to}.part`, to);
    const done = { zh: `已写入 ${to}，共 ${lines} 行`, en: `${lines} lines written to ${to}` };
    out.result({ file: to, lines }, [out.word(done)]);
  });
  examples(command, 'history export --to history.jsonl');
}
