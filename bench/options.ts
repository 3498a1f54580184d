import { STREETS } from './district/words.js';
import { Command, InvalidArgumentError, Option } from 'commander';

export const DATABASES = ['sqlite', 'postgres'] as const;
export type Database = (typeof DATABASES)[number];

export interface Options {
  cases: number;
  /** Streets of the district. */
  streets: number;
  /** None of the cases is settled. */
  allOpen: boolean;
  rounds: number;
  importRows: number;
  /** Open deadlines that a run of reminders looks through. */
  deadlines: number;
  /** How long more comes than can be taken. */
  spikeSeconds: number;
  db: Database[];
  /** Names of measures, or everything. */
  only: string[] | null;
  json: boolean;
  /** Exit code 1 when a goal is missed. */
  assert: boolean;
}

const count = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('a whole number from 1 up');
  return number;
};
const list = (text: string): string[] => text.split(',').map((word) => word.trim());

export function readOptions(args: readonly string[], measures: readonly string[]): Options {
  const program = new Command('npm run bench --')
    .description('Measures the built product beside a raw reference in the same run.')
    .option('--cases <n>', 'cases in the ledger', count, 100_000)
    .option('--streets <n>', 'streets of the district', count, STREETS.length)
    .option('--all-open', 'every case is at work, none settled', false)
    .option('--rounds <n>', 'how often each question is asked', count, 200)
    .option('--import-rows <n>', 'rows of the imported file', count, 10_000)
    .option('--deadlines <n>', 'open deadlines of the due scan', count, 1_000_000)
    .option('--spike-seconds <n>', 'how long a spike lasts', count, 30)
    .addOption(new Option('--db <names>', 'sqlite, postgres or both').argParser(list).default([...DATABASES]))
    .addOption(new Option('--only <measures>', measures.join(', ')).argParser(list))
    .option('--json', 'figures as JSON on stdout', false)
    .option('--assert', 'fail when a goal is missed', false)
    .parse([...args], { from: 'user' });
  const given = program.opts<Options>();
  const wrong = [
    ...given.db.filter((name) => !DATABASES.includes(name)),
    ...(given.only ?? []).filter((name) => !measures.includes(name)),
  ];
  if (wrong.length > 0) program.error(`not known: ${wrong.join(', ')}`, { exitCode: 2 });
  return { ...given, only: given.only ?? null };
}
