import { Command, Option } from 'commander';
import { addBackupCommands } from './commands/backup.js';
import { addCalendarCommands } from './commands/calendar.js';
import { addCampaignCommands } from './commands/campaign.js';
import { addDemoCommand } from './commands/demo.js';
import { addDigestCommand } from './commands/digest.js';
import { addEraseCommand } from './commands/erase.js';
import { addEvidenceCommand } from './commands/evidence.js';
import { addHistoryCommands } from './commands/history.js';
import { addImportCommand } from './commands/import.js';
import { addJobsCommands } from './commands/jobs.js';
import { addKeysCommands } from './commands/keys.js';
import { addMigrateCommand } from './commands/migrate.js';
import { addRemindCommand } from './commands/remind.js';
import { addRollupCommand } from './commands/rollup.js';
import { addTickCommand } from './commands/tick.js';
import { addUnitCommands } from './commands/unit.js';
import { addUserCommands } from './commands/user.js';

// One line a paragraph: the help breaks them to the width of the terminal.
const ABOUT = [
  "Duban 督办: the operator's commands.",
  'They work on the database of DATA_DIR (SQLite) or DATABASE_URL (PostgreSQL), whether the server runs or not. ' +
    "With SQLite one process writes at a time: a command waits up to 5 seconds for the server's transaction, and " +
    'then gives up without having changed anything.',
].join('\n\n');

const CODES = `
Exit codes: 0 done, 1 refused or a row rejected, 2 wrong usage, 78 wrong configuration.
With --json the result alone is on stdout; refusals are {"error":{code,message,details}} on stderr.`;

/** The whole command line. */
export function createProgram(): Command {
  const program = new Command('duban')
    .description(ABOUT)
    .addOption(new Option('--json', 'print the result as JSON'))
    .addOption(new Option('--lang <language>', 'language of sentences').choices(['zh', 'en']).default('zh'))
    .addOption(new Option('--as <username>', 'act as this person instead of the system'))
    .addHelpText('after', CODES)
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .exitOverride();
  addCampaignCommands(program);
  addImportCommand(program);
  addEvidenceCommand(program);
  addCalendarCommands(program);
  addUnitCommands(program);
  addUserCommands(program);
  addRemindCommand(program);
  addRollupCommand(program);
  addDigestCommand(program);
  addTickCommand(program);
  addJobsCommands(program);
  addHistoryCommands(program);
  addEraseCommand(program);
  addDemoCommand(program);
  addMigrateCommand(program);
  addBackupCommands(program);
  addKeysCommands(program);
  return program;
}
