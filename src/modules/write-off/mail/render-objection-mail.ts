import {
  dayInSentence,
  greeting,
  momentInSentence,
  reasonWords,
  renderMail,
  strong,
  type RenderedMail,
} from '../../notices/index.js';
import type { ObjectionMailModel } from './objection-mail.model.js';

/** 公示异议: how many came to which notice, and that the link waits for them. Throws RangeError without one. */
export function renderObjectionMail(model: ObjectionMailModel): RenderedMail {
  const { recipientName, task, notice, endOn, receivedOn, waiting, answers, asOf, link, why } = model;
  const n = receivedOn.length;
  if (n === 0) throw new RangeError('a letter about objections needs at least one');
  const days = [...new Set(receivedOn)].map((day) => dayInSentence(day)).join('、');
  const before = waiting > n ? `，连同以前的共 ${waiting} 条没有答复` : '';
  return renderMail({
    subject: `【公示异议】${task} 收到 ${n} 条，待答复 ${waiting} 条`,
    title: '公示异议',
    titleNote: momentInSentence(asOf),
    blocks: [
      {
        kind: 'summary',
        sentence: [
          `${greeting(recipientName)}${task} 的公示《${notice}》在网上收到 `,
          strong(`异议 ${n} 条`),
          `（${days}）${before}。`,
          answers
            ? `请核实后答复，并记明采纳还是不采纳。`
            : `由区迎检办核实后答复，需要您单位说明情况的，请配合。`,
        ],
      },
      {
        kind: 'note',
        words: `公示到 ${dayInSentence(endOn)}止；异议没有答复完，公示这一环不能签。异议内容在系统里看，本信不写。`,
      },
      { kind: 'button', label: answers ? `去答复 ${waiting} 条异议` : '打开这项任务', link },
      { kind: 'foot', lines: [reasonWords(why)] },
    ],
  });
}
