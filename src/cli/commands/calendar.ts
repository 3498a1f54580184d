import { Option, type Command } from 'commander';
import { at, isDay } from '../../kernel/day.js';
import { instant, type Instant } from '../../kernel/instant.js';
import { Calendars, ReadCalendar, type LimitUnit } from '../../modules/calendar/index.js';
import { act, examples } from '../act.js';
import { BadValueError } from '../cli-errors.js';
import { table } from '../table.js';
import { wholeOption } from '../values.js';
import { addCalendarImport } from './calendar-import.js';

const UNITS: readonly LimitUnit[] = ['calendar-day', 'working-day', 'hour', 'working-hour'];

interface DueOptions {
  from: string;
  amount: string;
  unit: LimitUnit;
  countFirstDay?: boolean;
}

/** A day begins at 00:00 in Shanghai; a time of day may follow it. */
function startOf(text: string): Instant {
  const [day = '', time = '00:00', ...rest] = text.split('T');
  if (isDay(day) && rest.length === 0 && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return at(day, time);
  if (/(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))) return instant(text);
  throw new BadValueError({ option: '--from', value: text, expected: '2026-05-20, 2026-05-20T09:30' });
}

/** `calendar show`, `calendar import` and `calendar due`. */
export function addCalendarCommands(program: Command): void {
  const calendar = program.command('calendar').description('holidays, make-up workdays, due dates');
  const show = calendar
    .command('show')
    .description('the days of a year that differ from their weekday, and where they come from')
    .argument('<year>', 'such as 2026');
  act(show, async ({ get, out }, _, text) => {
    const sheet = await get(ReadCalendar).year(wholeOption('YEAR', text!));
    const { year, published, days, districtDays } = sheet;
    const awaited = { zh: `${year} 年的放假安排尚未录入`, en: `the arrangement for ${year} is awaited` };
    const kind = (one: string): string =>
      out.word(one === 'HOLIDAY' ? { zh: '放假', en: 'holiday' } : { zh: '上班', en: 'workday' });
    const local = out.word({ zh: '本区', en: 'district' });
    out.result(sheet, [
      published ?? out.word(awaited),
      ...table([
        ...days.map((one) => [one.day, kind(one.kind), one.name]),
        ...districtDays.map((one) => [one.day, kind(one.kind), one.name, local]),
      ]),
    ]);
  });
  examples(show, 'calendar show 2026', 'calendar show 2026 --json');
  addCalendarImport(calendar);

  const due = calendar
    .command('due')
    .description('when a limit ends, and the days it skipped or counted besides')
    .requiredOption('--from <day>', 'when it starts, YYYY-MM-DD or YYYY-MM-DDTHH:mm in Shanghai')
    .requiredOption('--amount <n>', 'how many')
    .addOption(new Option('--unit <unit>', 'of what').choices(UNITS).makeOptionMandatory())
    .option('--count-first-day', 'the first day is day 1');
  act<DueOptions>(due, async ({ get, reads, out }, { from, amount, unit, countFirstDay = false }) => {
    const limit = (await get(Calendars).load(reads)).addLimit({
      start: startOf(from),
      amount: wholeOption('--amount', amount),
      unit,
      countFirstDay,
    });
    const { dueOn, ...rest } = limit;
    const skipped = limit.skipped.map(({ day, name }) => [
      out.word({ zh: '跳过', en: 'skipped' }),
      day,
      name ?? '',
    ]);
    const added = limit.added.map(({ day, name }) => [
      out.word({ zh: '补入', en: 'added' }),
      day,
      name ?? '',
    ]);
    out.result({ due: dueOn, ...rest }, [dueOn, ...table([...skipped, ...added])]);
    if (limit.tentative)
      out.say({
        zh: '有年份的放假安排未公布,日期可能变动。',
        en: 'A year is not published yet; the date may move.',
      });
  });
  examples(
    due,
    'calendar due --from 2025-01-21 --amount 10 --unit working-day --count-first-day',
    'calendar due --from 2026-05-11T09:30 --amount 2 --unit working-hour --json',
  );
}
