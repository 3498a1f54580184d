import { Option, type Command } from 'commander';
import { DropJobs, JobList, RepeatJobs, type JobFilter, type JobLine } from '../../modules/jobs/index.js';
import { act, examples } from '../act.js';
import { NoJobsChosenError } from '../cli-errors.js';
import { EXIT } from '../exit-codes.js';
import type { Session } from '../session.js';
import { table } from '../table.js';

const FILTERS: readonly JobFilter[] = ['failed', 'failing', 'open'];
const AT_ONCE = 200;

interface DecideOptions {
  allFailed?: boolean;
  reason: string;
}

/** `jobs list`, `jobs retry` and `jobs drop`: what 后台任务 in the settings shows and does. */
export function addJobsCommands(program: Command): void {
  const jobs = program.command('jobs').description('what the background owes, and what it has given up');
  addList(jobs);
  addDecision(jobs, 'retry', 'try jobs again at once, from the beginning', ({ get }) => get(RepeatJobs));
  addDecision(jobs, 'drop', 'give jobs up for good', ({ get }) => get(DropJobs));
}

function addList(jobs: Command): void {
  const list = jobs
    .command('list')
    .description('jobs that failed for good, that fail and are tried again, or that are open; oldest first')
    .addOption(new Option('--only <which>', 'one of the three').choices([...FILTERS]));
  act<{ only?: JobFilter }>(list, async ({ get, actor, out }, { only }) => {
    const found: JobLine[] = [];
    for (const filter of only ? [only] : FILTERS)
      found.push(...(await get(JobList).list(actor, filter, AT_ONCE)));
    const line = ({ id, place, job, about, tries, attempts, createdAt, error }: JobLine): string[] => [
      id,
      place,
      job,
      about,
      `${tries}/${attempts}`,
      createdAt,
      error?.split('\n')[0] ?? '',
    ];
    const none = { zh: '没有', en: 'none' };
    out.result(found, found.length > 0 ? table(found.map(line)) : [out.word(none)]);
  });
  examples(list, 'jobs list', 'jobs list --only failed --json');
}

function addDecision(
  jobs: Command,
  name: 'retry' | 'drop',
  description: string,
  verb: (session: Session) => Pick<RepeatJobs, 'run'>,
): void {
  const command = jobs
    .command(name)
    .description(description)
    .argument('[ids...]', 'ids from "jobs list"')
    .option('--all-failed', 'all that failed for good')
    .requiredOption('--reason <words>', 'kept in the history');
  act<DecideOptions>(command, async (session, { allFailed, reason }, given) => {
    const { get, actor, out } = session;
    const failed = allFailed ? await get(JobList).list(actor, 'failed', AT_ONCE) : [];
    const ids = [...(given as unknown as string[]), ...failed.map(({ id }) => id)];
    if (ids.length === 0 && !allFailed) throw new NoJobsChosenError();
    const result = await verb(session).run(actor, ids, reason);
    const words = {
      zh: `${result.done} 项已${name === 'retry' ? '重新排队' : '放弃'}，${result.left.length} 项未动`,
      en: `${result.done} ${name === 'retry' ? 'to be tried again' : 'given up'}, ${result.left.length} left alone`,
    };
    out.result(result, [...result.left.map((id) => `✕ ${id}`), out.word(words)]);
    return result.left.length > 0 ? EXIT.refused : EXIT.done;
  });
  examples(command, `jobs ${name} --all-failed --reason 邮件服务器已恢复`);
}
