import { Argument, type Command } from 'commander';
import { Clock } from '../../kernel/clock.js';
import { JobHandlers } from '../../platform/queue/handlers.js';
import { JobRunner } from '../../platform/queue/job-runner.js';
import { act, examples } from '../act.js';

/** `tick NAME`: what the schedule would do, now and in this process. */
export function addTickCommand(program: Command): void {
  const command = program
    .command('tick')
    .description('do a scheduled round now and send what follows from it; a second time sends nothing more')
    .addArgument(new Argument('<name>', 'which round').choices(['reminders', 'rollups', 'digests']));
  act(command, async ({ get, out }, _, name) => {
    const at = get(Clock).now();
    await get(JobHandlers).run(`tick.${name as 'reminders' | 'rollups' | 'digests'}`, { at });
    const { ran: jobs, left } = await get(JobRunner).drainWhatWorks();
    const done = {
      zh: `${jobs} 项工作已办,${left} 项待服务端继续`,
      en: `${jobs} job(s) done, ${left} left to the server`,
    };
    out.result({ tick: name, at, jobs, left }, [out.word(done)]);
  });
  examples(command, 'tick reminders', 'tick digests --json');
}
