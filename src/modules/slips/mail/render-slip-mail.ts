import {
  caseItemLine,
  facts,
  greeting,
  INK_THIRD,
  momentInSentence,
  reasonWords,
  renderMail,
  strong,
  type Block,
  type RenderedMail,
} from '../../notices/index.js';
import { COLOUR_WORDS, COLOURS, type Colour } from '../domain/colours.js';
import type { SlipMailItem, SlipMailModel, WithdrawnSlipMailModel } from './slip-mail.model.js';

const named = (colour: Colour): string => `${COLOUR_WORDS[colour].sign}单（${COLOUR_WORDS[colour].zh}）`;

/** To the people of the unit that has to sign; throws RangeError when there is no slip. */
export function renderSlipMail(model: SlipMailModel): RenderedMail {
  const { recipientName, unitName, slips, byName, at, link, why } = model;
  if (slips.length === 0) throw new RangeError('a letter needs at least one slip');
  const points = slips.reduce((sum, one) => sum + one.points, 0);
  return renderMail({
    subject: `【三色督办单】${unitName} ${countsOf(slips)}，请签收`,
    title: `三色督办单 · ${unitName}`,
    titleNote: momentInSentence(at),
    blocks: [
      {
        kind: 'summary',
        sentence: [
          greeting(recipientName),
          `${unitName}收到`,
          strong(`${slips.length} 份督办单`),
          points > 0 ? `，共扣 ${points} 分` : '',
          '。请在期限前签收并填写办理情况。',
        ],
      },
      ...slips.flatMap(blocksOf),
      { kind: 'button', label: `签收 ${slips.length} 份督办单`, link },
      { kind: 'foot', lines: [`${byName} 于 ${momentInSentence(at)} 发出。`, reasonWords(why)] },
    ],
  });
}

export function renderWithdrawnSlipMail(model: WithdrawnSlipMailModel): RenderedMail {
  const { recipientName, unitName, number, colour, byName, at, link, why } = model;
  return renderMail({
    subject: `【督办单撤销】${unitName} ${number}`,
    title: `督办单撤销 · ${unitName}`,
    titleNote: momentInSentence(at),
    blocks: [
      {
        kind: 'summary',
        sentence: [
          greeting(recipientName),
          strong(number),
          `（${named(colour)}）已撤销，不用再签收，不再计分。原因见系统。`,
        ],
      },
      { kind: 'button', label: '打开这 1 份督办单', link },
      { kind: 'foot', lines: [`${byName} 于 ${momentInSentence(at)} 撤销。`, reasonWords(why)] },
    ],
  });
}

const TASK_MARK = { glyph: '○', words: '整改任务', ink: INK_THIRD };

function blocksOf({ colour, number, receiptBy, points, cases, tasks = [] }: SlipMailItem): Block[] {
  const cost = points > 0 ? ` · 扣 ${points} 分` : '';
  return [
    { kind: 'heading', title: `${number} ${named(colour)}`, note: `${receiptBy}前签收${cost}` },
    {
      kind: 'items',
      items: [
        ...cases.map((one) => caseItemLine(one, [one.found])),
        ...tasks.map(({ title, found, link }) => ({ mark: TASK_MARK, title, link, facts: facts(found) })),
      ],
    },
  ];
}

/** `红单 1 份、黄单 2 份`, the sharpest first. */
function countsOf(slips: readonly SlipMailItem[]): string {
  return COLOURS.toReversed()
    .flatMap((colour) => {
      const count = slips.filter((one) => one.colour === colour).length;
      return count > 0 ? `${COLOUR_WORDS[colour].sign}单 ${count} 份` : [];
    })
    .join('、');
}
