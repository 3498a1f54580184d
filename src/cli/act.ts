import type { Command } from 'commander';
import { loadConfig } from '../platform/config/config.js';
import { Output, type Language } from './output.js';
import { withSession, type Session } from './session.js';

/** Options that every command knows. */
export interface CommonOptions {
  json?: boolean;
  lang: Language;
  as?: string;
}

export function outputOf(command: Command): Output {
  const { json = false, lang } = command.optsWithGlobals<CommonOptions>();
  return new Output(json, lang);
}

/** The environment beside what the server was started with, and quieter: on a terminal only what goes wrong is of interest. */
export const cliConfig = (): ReturnType<typeof loadConfig> =>
  loadConfig({ LOG_LEVEL: 'warn', ...process.env }).asServed();

/**
 * Makes `work` what the command does, with the modules open. `work` gets the command's arguments and its own options;
 * the number it returns is the exit code.
 */
export function act<O extends object>(
  command: Command,
  work: (session: Session, options: O, ...args: string[]) => Promise<number | void>,
): Command {
  return command.action(async (...given: unknown[]) => {
    const args = given.slice(0, -2) as string[];
    const { as: username } = command.optsWithGlobals<CommonOptions>();
    const code = await withSession(cliConfig(), outputOf(command), username, (session) =>
      work(session, command.opts<O>(), ...args),
    );
    if (code) process.exitCode = code;
  });
}

/** Examples under the help of a command. */
export function examples(command: Command, ...lines: string[]): Command {
  return command.addHelpText(
    'after',
    `\nExamples:\n${lines.map((line) => `  $ scripts/duban ${line}`).join('\n')}\n`,
  );
}
