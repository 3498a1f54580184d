import { grouped } from '../../../kernel/grouped.js';
import { windowOf, type Slip } from './slip.js';

/** The list in front of several slips: what goes to which unit, and by when. */
export interface SlipCover {
  title: string;
  subtitle: string;
  headings: readonly string[];
  groups: readonly { unit: string; rows: readonly (readonly string[])[] }[];
}

const NO_LEAD = '未定主办单位';

/** Slips of one unit stand together, units in the order in which they first appear. */
export function slipCover(slips: readonly Slip[], printedOn: string): SlipCover {
  const groups = grouped(slips, ({ lead }) => lead?.unit ?? NO_LEAD);
  let serial = 0;
  return {
    title: '交办单清单',
    subtitle: `共${slips.length}件，${groups.size}个主办单位　${printedOn}`,
    headings: ['序号', '编号', '受理编号', '标题', '办理时限'],
    groups: [...groups].map(([unit, own]) => ({
      unit: `${unit}（${own.length}件）`,
      rows: own.map((slip) => {
        serial += 1;
        const window = windowOf(slip);
        return [
          String(serial),
          slip.number ?? '草稿',
          `${slip.isKeyCase ? '*' : ''}${slip.acceptanceNo}`,
          slip.title,
          window?.last ?? '',
        ];
      }),
    })),
  };
}
