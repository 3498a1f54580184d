import { Option, type Command } from 'commander';
import {
  AddCampaign,
  Campaigns,
  KIND_WORDS,
  KINDS,
  LEVEL_WORDS,
  LEVELS,
  type CampaignRow,
  type Kind,
  type Level,
} from '../../modules/campaigns/index.js';
import { act, examples } from '../act.js';
import { table } from '../table.js';
import { dayOption } from '../values.js';

interface CreateOptions {
  code: string;
  name: string;
  level: Level;
  kind: Kind;
  round?: string;
  from?: string;
  to?: string;
}

const shown = ({ id, code, name, level, kind, round, stationedFrom, stationedTo }: CampaignRow) => ({
  id,
  code,
  name,
  level,
  kind,
  round,
  stationedFrom,
  stationedTo,
});

/** `campaign create` and `campaign list`. */
export function addCampaignCommands(program: Command): void {
  const campaign = program.command('campaign').description('inspections 督察');
  const create = campaign
    .command('create')
    .description('open a campaign with the time limits usual at its level')
    .requiredOption('--code <code>', 'short code, as in YD3')
    .requiredOption('--name <name>', 'name')
    .addOption(new Option('--level <level>', 'who inspects').choices(LEVELS).makeOptionMandatory())
    .addOption(new Option('--kind <kind>', 'what kind of inspection').choices(KINDS).makeOptionMandatory())
    .option('--round <round>', 'round 轮次, as text')
    .option('--from <day>', 'first stationed day, YYYY-MM-DD')
    .option('--to <day>', 'last stationed day, YYYY-MM-DD');
  act<CreateOptions>(create, async ({ get, actor, out }, { from, to, ...given }) => {
    const row = await get(AddCampaign).run(actor, {
      ...given,
      stationedFrom: from === undefined ? null : dayOption('--from', from),
      stationedTo: to === undefined ? null : dayOption('--to', to),
    });
    out.result(shown(row), [`${row.code}  ${row.name}`]);
  });
  examples(create, 'campaign create --code YD3 --name 第三轮中央督察 --level central --kind routine');

  const list = campaign.command('list').description('all campaigns, newest first');
  act(list, async ({ get, reads, out }) => {
    const rows = await get(Campaigns).all(reads);
    const line = (row: CampaignRow): string[] => [
      row.code,
      row.name,
      out.word(LEVEL_WORDS[row.level]),
      out.word(KIND_WORDS[row.kind]),
      row.stationedFrom ? `${row.stationedFrom} – ${row.stationedTo ?? ''}` : '',
    ];
    out.result(rows.map(shown), table(rows.map(line)));
  });
  examples(list, 'campaign list', 'campaign list --json');
}
