import {
  caseItemLine,
  dayInSentence,
  greeting,
  momentInSentence,
  reasonWords,
  renderMail,
  shortDay,
  strong,
  type RenderedMail,
  type Sentence,
} from '../../notices/index.js';
import type { ExtensionMailModel } from './extension-mail.model.js';

const TITLES = { asked: '申请延期', approved: '延期已批复', refused: '延期未同意' } as const;
const BUTTONS = { asked: '去批复 1 份申请', approved: '打开这 1 件', refused: '打开这 1 件' } as const;

/** To the bureau when it is asked for, to the unit when it is decided. */
export function renderExtensionMail(model: ExtensionMailModel): RenderedMail {
  const { kind, item, unitName, stepName, fromOn, toOn, byName, at, link, why } = model;
  const days = kind === 'refused' ? `仍为 ${shortDay(fromOn)}` : `${shortDay(fromOn)} → ${shortDay(toOn)}`;
  return renderMail({
    subject: `【${TITLES[kind]}】${item.title} ${stepName} ${days}`,
    title: `${TITLES[kind]} · ${unitName}`,
    titleNote: momentInSentence(at),
    blocks: [
      { kind: 'summary', sentence: summary(model) },
      { kind: 'items', items: [caseItemLine(item, [`${stepName} ${days}`])] },
      { kind: 'button', label: BUTTONS[kind], link },
      {
        kind: 'foot',
        lines: [
          `${byName} 于 ${momentInSentence(at)} ${kind === 'asked' ? '提出' : '批复'}。`,
          reasonWords(why),
        ],
      },
    ],
  });
}

function summary({
  kind,
  recipientName,
  unitName,
  stepName,
  fromOn,
  toOn,
  late,
}: ExtensionMailModel): Sentence {
  const hello = greeting(recipientName);
  const [from, to] = [dayInSentence(fromOn), dayInSentence(toOn)];
  if (kind === 'approved')
    return [hello, `${stepName}期限由 ${from} 延到 `, strong(to), '，提醒和亮灯都按新期限。'];
  if (kind === 'refused')
    return [
      hello,
      '延期申请',
      strong('未同意'),
      `，${stepName}期限仍为 ${from}，请按期办理；批复意见见系统。`,
    ];
  const asks = late ? '逾期后申请' : '申请';
  return [
    hello,
    `${unitName}${asks}把${stepName}期限由 ${from} 延到 `,
    strong(to),
    '，批复前仍按原期限计时。',
  ];
}
