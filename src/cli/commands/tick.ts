import { Argument, type Command } from 'commander';
import { Clock } from '../../kernel/clock.js';
import { JobHandlers } from '../../platform/queue/handlers.js';
import { act, examples } from '../act.js';
import { runPromised } from '../run-promised.js';

const ROUNDS = ['reminders', 'rollups', 'digests', 'tally'] as const;

/** `tick NAME`: what the schedule would do, now and in this process. */
export function addTickCommand(program: Command): void {
  const command = program
    .command('tick')
    .description('do a scheduled round now and send what follows from it; a second time sends nothing more')
    .addArgument(new Argument('<name>', 'which round').choices(ROUNDS));
  act(command, async (session, _, name) => {
    const { get, out } = session;
    const at = get(Clock).now();
    await get(JobHandlers).run(`tick.${name as (typeof ROUNDS)[number]}`, { at });
    const { ran: jobs, left, rest } = await runPromised(session);
    const done = {
      zh: `${jobs} 项工作已办${rest.zh}`,
      en: `${jobs} job(s) done${rest.en}`,
    };
    out.result({ tick: name, at, jobs, left }, [out.word(done)]);
  });
  examples(command, 'tick reminders', 'tick digests --json');
}
