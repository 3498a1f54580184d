import {
  caseItemLine,
  dueMoment,
  greeting,
  momentInSentence,
  reasonWords,
  renderMail,
  strong,
  type RenderedMail,
  type Sentence,
} from '../../notices/index.js';
import type { CallMailModel } from './call-mail.model.js';

/** To the department when it is called, to the street when it has answered. */
export function renderCallMail(model: CallMailModel): RenderedMail {
  const { kind, item, streetName, departmentName, dueAt, answerName, byName, at, link, why } = model;
  const raised = kind === 'raised';
  const title = raised ? `街道呼 · ${departmentName}` : `部门应 · ${streetName}`;
  const fact = raised ? `请于 ${dueMoment(dueAt)} 前答复` : `${departmentName} ${answerName ?? ''}`;
  return renderMail({
    subject: raised
      ? `【街道呼】${streetName}请${departmentName}协助:${item.title}(${dueMoment(dueAt)} 前答复)`
      : `【部门应】${departmentName} ${answerName ?? ''}:${item.title}`,
    title,
    titleNote: momentInSentence(at),
    blocks: [
      { kind: 'summary', sentence: summary(model) },
      { kind: 'items', items: [caseItemLine(item, [fact])] },
      { kind: 'button', label: raised ? '去答复' : '去确认', link },
      {
        kind: 'foot',
        lines: [`${byName} 于 ${momentInSentence(at)} ${raised ? '呼叫' : '答复'}。`, reasonWords(why)],
      },
    ],
  });
}

function summary({
  kind,
  recipientName,
  streetName,
  departmentName,
  dueAt,
  answerName,
  late,
}: CallMailModel): Sentence {
  const hello = greeting(recipientName);
  if (kind === 'raised')
    return [
      hello,
      `${streetName}请${departmentName}到场协助，请于 `,
      strong(dueMoment(dueAt)),
      ' 前答复；不属本单位职责的，请写明理由。',
    ];
  return [
    hello,
    `${departmentName}${late ? '逾期' : '按时'}答复：`,
    strong(answerName ?? ''),
    '。请看内容，确认到位或未到位。',
  ];
}
