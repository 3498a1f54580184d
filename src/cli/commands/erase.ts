import type { Command } from 'commander';
import { Clock } from '../../kernel/clock.js';
import { day, isDay } from '../../kernel/day.js';
import { NotFoundError } from '../../kernel/errors.js';
import { requirePermission } from '../../modules/access/index.js';
import { CaseRow } from '../../modules/cases/index.js';
import {
  byHand,
  EraseCase,
  ErasedLists,
  ErasureRound,
  HOLD_WORDS,
  type Erased,
} from '../../modules/erasure/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { act, examples } from '../act.js';
import { BadValueError } from '../cli-errors.js';
import { EXIT } from '../exit-codes.js';
import type { Session } from '../session.js';

interface Options {
  case?: string;
  before?: string;
  reason: string;
  dryRun?: boolean;
}

/** `erase`: forgets complainants, of one case or of all that were settled before a day (ADR 47). */
export function addEraseCommand(program: Command): void {
  const command = program
    .command('erase')
    .description("erase complainants' data for good; begun again it goes on with what is left")
    .option('--case <number>', 'the acceptance number of one case, or its id')
    .option('--before <day>', 'every case that was written off or closed before that day')
    .requiredOption('--reason <words>', 'why; kept in the history of each case')
    .option('--dry-run', 'only say what would be erased and what is held back');
  act<Options>(command, (session, options) => {
    requirePermission(session.actor, 'contact.erase');
    const { case: number, before, reason } = options;
    if (!reason.trim() || reason.length > 300)
      throw new BadValueError({ option: '--reason', value: reason, expected: '1–300' });
    if ((number === undefined) === (before === undefined))
      throw new BadValueError({
        option: '--case | --before',
        value: '',
        expected: '--case D3… | --before 2026-01-01',
      });
    return number === undefined ? eraseBefore(session, options) : eraseOne(session, options);
  });
  examples(
    command,
    'erase --case D3ZZ202605100001 --reason 举报人申请删除',
    'erase --before 2026-01-01 --reason 第三轮督察归档 --dry-run',
  );
}

async function eraseOne({ get, actor, out, reads }: Session, options: Options): Promise<number> {
  const { case: number, reason, dryRun } = options;
  const found = await theCase(reads, number!);
  const holder = found.splitFromId ?? found.id;
  if (dryRun) {
    const held = await get(ErasureRound).heldBack(holder);
    out.result({ dryRun: true, number, held }, [
      out.word(held ? HOLD_WORDS[held] : { zh: `${number} 可以删除`, en: `${number} can be erased` }),
    ]);
    return held ? EXIT.refused : EXIT.done;
  }
  const facts = byHand(actor, reason.trim());
  const erased = await get(EraseCase).run(actor, holder, facts, get(Clock).now());
  await get(ErasedLists).add([erased.line]);
  await get(UnitOfWork).wipeLog();
  const words = { zh: `${number} 的举报人信息已删除`, en: `complainant's data of ${number} erased` };
  out.result({ erased: 1, held: {}, failed: [], ...sumOf([erased]) }, [out.word(words)]);
  return EXIT.done;
}

/** Campaigns may give the same number: then the id says which one is meant. Throws NotFoundError, BadValueError. */
async function theCase(reads: Session['reads'], number: string): Promise<CaseRow> {
  const rows = await reads.find(CaseRow, { where: [{ id: number }, { acceptanceNo: number }], take: 2 });
  if (rows.length === 0) throw new NotFoundError();
  if (rows.length > 1) {
    const expected = rows.map(({ id }) => id).join(' | ');
    throw new BadValueError({ option: '--case', value: number, expected });
  }
  return rows[0]!;
}

async function eraseBefore({ get, actor, out }: Session, options: Options): Promise<number> {
  const { before, reason, dryRun = false } = options;
  if (!isDay(before)) throw new BadValueError({ option: '--before', value: before, expected: '2026-01-01' });
  const round = get(ErasureRound);
  const held: Record<string, number> = {};
  const failed: string[] = [];
  const all: Erased[] = [];
  let due = 0;
  for await (const page of round.found({ before: day(before) })) {
    for (const one of page) {
      if (one.held) held[one.held] = (held[one.held] ?? 0) + 1;
      else due += 1;
    }
    if (dryRun) continue;
    const result = await round.erase(actor, page, () => byHand(actor, reason.trim()));
    all.push(...result.erased);
    failed.push(...result.failed.map(({ number }) => number));
  }
  const kept = Object.values(held).reduce((sum, count) => sum + count, 0);
  const sum = dryRun
    ? { zh: `可删除 ${due} 件，暂缓 ${kept} 件`, en: `${due} can be erased, ${kept} held back` }
    : {
        zh: `已删除 ${all.length} 件，暂缓 ${kept} 件，失败 ${failed.length} 件`,
        en: `${all.length} erased, ${kept} held back, ${failed.length} failed`,
      };
  out.result({ dryRun, due, erased: all.length, held, failed, ...sumOf(all) }, [
    ...failed.map((number) => `✕ ${number}`),
    out.word(sum),
  ]);
  return failed.length > 0 ? EXIT.refused : EXIT.done;
}

function sumOf(all: readonly Erased[]) {
  const sum = (pick: (one: Erased) => number): number => all.reduce((total, one) => total + pick(one), 0);
  return {
    texts: sum(({ texts }) => texts),
    words: sum(({ words }) => words),
    imports: sum(({ imports }) => imports),
    rows: sum(({ rows }) => rows),
    drafts: sum(({ drafts }) => drafts),
    files: sum(({ files }) => files),
  };
}
