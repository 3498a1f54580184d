import type { Command } from 'commander';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { migrations } from '../../../migrations/index.js';
import { CatchUpIndex, KeepTally } from '../../modules/cases/index.js';
import { LayFiles, MakeBackup, settleRestored, type LaidFiles } from '../../modules/backups/index.js';
import { EraseAgain } from '../../modules/erasure/index.js';
import { checkBackup } from '../../platform/backup/check-backup.js';
import { erasedList, readErased } from '../../platform/backup/erased-list.js';
import { isEmptyPlace, loadTables } from '../../platform/backup/load-tables.js';
import { findBackup, keysOf, type Manifest } from '../../platform/backup/manifest.js';
import { moveTables } from '../../platform/backup/move-tables.js';
import {
  FilesMissingError,
  NothingRestoredError,
  OtherKeyError,
} from '../../platform/backup/backup-errors.js';
import { loadConfig, type Config } from '../../platform/config/config.js';
import { VerifyHistory } from '../../modules/history/index.js';
import { act, cliConfig, examples, outputOf } from '../act.js';
import { BadValueError, FileMissingError } from '../cli-errors.js';
import { EXIT } from '../exit-codes.js';
import type { Output } from '../output.js';
import { withSession, type Session } from '../session.js';

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
const rowsOf = ({ tables }: Pick<Manifest, 'tables'>): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0);

/** `backup`, `restore` and `move`: ADR 40. */
export function addBackupCommands(program: Command): void {
  addBackup(program);
  addRestore(program);
  addMove(program);
}

function addBackup(program: Command): void {
  const command = program
    .command('backup')
    .description('write everything that cannot be made again into a folder, while the server runs')
    .requiredOption('--to <folder>', 'best on another disk; may hold earlier backups')
    .option('--keep <n>', 'how many backups stay there', '14');
  act<{ to: string; keep: string }>(command, async ({ get, out }, { to, keep }) => {
    if (!/^[1-9]\d{0,3}$/.test(keep))
      throw new BadValueError({ option: '--keep', value: keep, expected: '14' });
    const { folder, manifest, damaged, removed } = await get(MakeBackup).run(to, Number(keep));
    const { files, tables } = manifest;
    const keys = keysOf(manifest);
    const sum = {
      zh: `已备份到 ${folder}：${tables.length} 张表 ${rowsOf(manifest)} 行，${files.count} 个文件（${megabytes(files.bytes)} MB）；删去旧备份 ${removed.length} 次；恢复要用密钥 ${keys.join('、')}（密钥不在备份里，请另存）`,
      en: `Backed up to ${folder}: ${rowsOf(manifest)} rows of ${tables.length} tables, ${files.count} files (${megabytes(files.bytes)} MB); ${removed.length} old ones removed; a restore needs key ${keys.join(' and ')} (not in the backup: keep it elsewhere)`,
    };
    out.result({ folder, rows: rowsOf(manifest), files, damaged, removed, key: manifest.key, keys }, [
      ...damaged.map((hash) => `✕ ${hash}`),
      out.word(sum),
    ]);
    return damaged.length > 0 ? EXIT.refused : EXIT.done;
  });
  examples(command, 'backup --to /mnt/backup/duban', 'backup --to /mnt/backup/duban --keep 30 --json');
}

function addRestore(program: Command): void {
  const command = program
    .command('restore')
    .description('lay a backup into an empty DATA_DIR, or an empty PostgreSQL database')
    .requiredOption('--from <folder>', 'one backup, or the folder that holds several: then the newest')
    .option('--check', 'only read it through: counts, sums and files; nothing is restored')
    .option(
      '--erased <file>',
      'one more list of erased cases, such as erased.jsonl of the place that was lost',
    )
    .option('--files', 'only the files that are not here yet: after a restore that was cut off over them');
  command.action(async () => {
    const out = outputOf(command);
    const given = command.opts<{ from: string; check?: boolean; files?: boolean; erased?: string }>();
    const { from, check, files: onlyFiles, erased } = given;
    const { folder, manifest } = await findBackup(from);
    if (check) return tellFaults(out, folder, manifest);
    const config = cliConfig();
    const lacking = config.keys.lacking(keysOf(manifest));
    if (lacking.length > 0) {
      const here = config.keys.all.map(({ id }) => id).join(', ');
      throw new OtherKeyError({ wanted: lacking.join(', '), here });
    }
    if (!onlyFiles) await loadTables({ config, migrations }, folder, manifest, settleRestored);
    else if (await isEmptyPlace(config)) throw new NothingRestoredError();
    await withSession(config, out, undefined, async (session) => {
      const again = await eraseAgain(session, config, folder, erased);
      const files = await session.get(LayFiles).run(folder);
      if (onlyFiles) tellFiles(out, files);
      else await conclude(session, manifest, files, again);
      const { missing } = files;
      if (missing.length > 0) throw new FilesMissingError({ count: missing.length, first: missing[0] });
    });
  });
  examples(command, 'restore --from /mnt/backup/duban --check', 'restore --from /mnt/backup/duban');
}

/** What was erased after that backup was made is erased here too, before anybody reads it (ADR 47). */
async function eraseAgain(
  { get }: Session,
  config: Config,
  folder: string,
  more: string | undefined,
): Promise<number> {
  if (more !== undefined)
    await access(more).catch(() => {
      throw new FileMissingError({ file: more });
    });
  const lists = [erasedList(dirname(folder)), erasedList(config.dataDir), ...(more ? [more] : [])];
  return get(EraseAgain).run((await readErased(...lists)).values());
}

async function tellFaults(out: Output, folder: string, manifest: Manifest): Promise<void> {
  const faults = await checkBackup(folder, manifest);
  const good = { zh: '备份完好', en: 'the backup is whole' };
  const keys = keysOf(manifest);
  const needs = { zh: `恢复要用密钥 ${keys.join('、')}`, en: `a restore needs key ${keys.join(' and ')}` };
  out.result({ folder, at: manifest.at, rows: rowsOf(manifest), keys, faults }, [
    `${folder}  ${manifest.at}  ${rowsOf(manifest)}`,
    out.word(needs),
    ...(faults.length > 0 ? faults.map((one) => `✕ ${one}`) : [out.word(good)]),
  ]);
  if (faults.length > 0) process.exitCode = EXIT.refused;
}

function tellFiles(out: Output, files: LaidFiles): void {
  const { laid, known, missing } = files;
  const sum = {
    zh: `补上 ${laid} 个文件，已有 ${known} 个，缺 ${missing.length} 个`,
    en: `${laid} files brought, ${known} were here, ${missing.length} missing`,
  };
  out.result({ files }, [out.word(sum)]);
}

function addMove(program: Command): void {
  const command = program
    .command('move')
    .description('move a district from its SQLite file to an empty PostgreSQL database; stop Duban before')
    .requiredOption('--to <url>', 'postgresql://…; files stay where they are');
  command.action(async () => {
    const out = outputOf(command);
    const { to } = command.opts<{ to: string }>();
    const from = cliConfig();
    if (from.env.DATABASE_URL || !/^postgres(ql)?:\/\//.test(to))
      throw new BadValueError({ option: '--to', value: to, expected: 'postgresql://… (DATABASE_URL unset)' });
    const target: Config = loadConfig({ LOG_LEVEL: 'warn', ...process.env, DATABASE_URL: to });
    const manifest = await moveTables({ from, to: target, migrations });
    await withSession(target, out, undefined, (session) => conclude(session, manifest, null, 0));
  });
  examples(command, 'move --to postgresql://duban@127.0.0.1/duban');
}

/** The search made anew, the tally folded, the history looked through, and what is there now told. */
async function conclude(
  { get, out }: Pick<Session, 'get' | 'out'>,
  manifest: Manifest,
  files: LaidFiles | null,
  erased: number,
): Promise<void> {
  const indexed = await get(CatchUpIndex).run();
  await get(KeepTally).run();
  const { findings } = await get(VerifyHistory).run({ only: null, printed: null, trusted: [] });
  report(out, manifest, { indexed, files, erased, history: findings.length === 0 });
  if (findings.length > 0) process.exitCode = EXIT.refused;
}

function report(
  out: Output,
  manifest: Manifest,
  {
    indexed,
    files,
    erased,
    history,
  }: {
    indexed: number;
    files: LaidFiles | null;
    erased: number;
    history: boolean;
  },
): void {
  const { at, tables } = manifest;
  const sum = {
    zh: `${tables.length} 张表 ${rowsOf(manifest)} 行，逐表核对数量与校验和一致（截至 ${at}）；检索重建 ${indexed} 件；按删除名单再次删除举报人信息 ${erased} 件；历史链${history ? '完好' : '不完好，请运行 history verify'}`,
    en: `${rowsOf(manifest)} rows of ${tables.length} tables as of ${at}, counts and sums equal; ${indexed} cases made searchable; complainants of ${erased} cases erased again; history ${history ? 'holds' : 'does not hold: run history verify'}`,
  };
  out.result(
    {
      at,
      indexed,
      files,
      erased,
      history,
      tables: tables.map(({ name, rows, sum: hash }) => ({ name, rows, sum: hash })),
    },
    [...tables.map(({ name, rows }) => `${name}  ${rows}`), out.word(sum)],
  );
}
