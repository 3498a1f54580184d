import { Option, type Command } from 'commander';
import { PreviewReminders } from '../../modules/reminders/index.js';
import { act, examples } from '../act.js';
import { letterData, lettersLines } from '../letters.js';

/** `remind --dry-run`: what the next round of reminders would tell; `tick reminders` tells it. */
export function addRemindCommand(program: Command): void {
  const command = program
    .command('remind')
    .description('show what is due to be told now; "tick reminders" sends it')
    .addOption(new Option('--dry-run', 'print and send nothing').makeOptionMandatory());
  act(command, async ({ get, out }) => {
    const { open, letters } = await get(PreviewReminders).run();
    if (!open)
      out.say({
        zh: '现在不在提醒时间(设置里的提醒规则),多数到时才发。',
        en: 'Outside the hours for reminders (see the reminder rules): most of these wait.',
      });
    const lines = lettersLines(letters, out.language === 'zh');
    out.result({ open, letters: letters.map(letterData) }, lines);
  });
  examples(command, 'remind --dry-run', 'remind --dry-run --json');
}
