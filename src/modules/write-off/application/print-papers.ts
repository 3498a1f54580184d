import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CRITERIA, CRITERIA_WORDS } from '../domain/criteria.js';
import { longDay, windowWords } from '../domain/written-days.js';
import type { PaperLink } from '../files/write-off-docx.js';
import { PaperTexts } from './paper-texts.js';
import { ReadWriteOff, type LinkFile } from './read-write-off.js';

/** The library of Word documents is read with the first of them, not with the start. */
const wordDocuments = () => import('../files/write-off-docx.js');

export interface PrintedPaper {
  fileName: string;
  bytes: Buffer;
}

/** 销号申请表 and 公示 as Word documents, for whoever may read the task. */
@Injectable()
export class PrintPapers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly read: ReadWriteOff,
    private readonly texts: PaperTexts,
  ) {}

  /** Of one round, with the opinions as they stand. */
  async application(actor: Actor, taskId: string, round: number): Promise<PrintedPaper> {
    const { described, rounds } = await this.read.run(actor, taskId);
    const found = rounds.find(({ row }) => row.round === round);
    if (!found) throw new NotFoundError();
    const { words } = await this.texts.inForce(this.uow.reads);
    const { task, units } = described;
    const unitsOf = (role: string): string =>
      units
        .filter((one) => one.role === role)
        .map(({ unit }) => unit.name)
        .join('、') || '—';
    const leaders = [task.partyLeader, task.governmentLeader].filter(Boolean).join('、') || '—';
    const rows: [string, string][] = [
      ['任务编号', task.number],
      ['整改任务', task.title],
      ['整改问题', task.problem],
      ['整改目标', task.goal],
      ['整改措施', task.measures],
      ['完成时限', task.dueSaid ?? (task.dueOn ? longDay(task.dueOn) : '长期坚持')],
      ['牵头单位', unitsOf('lead')],
      ['督导单位', unitsOf('supervise')],
      ['责任领导', leaders],
      [CRITERIA_WORDS.measures.zh, `${described.milestones.length} 个时间节点全部完成`],
      ...CRITERIA.map((key): [string, string] => [CRITERIA_WORDS[key].zh, found.row.criteria[key]]),
    ];
    const fileName = `${words.applicationTitle}_${task.number}.docx`;
    const { applicationAsDocx } = await wordDocuments();
    const bytes = await applicationAsDocx({
      title: words.applicationTitle,
      rows,
      links: found.links.map((one) => ({ title: one.link.title, lines: opinionsOf(one) })),
      foot: words.applicationFoot,
    });
    return { fileName, bytes };
  }

  /** As it was approved. Throws NotFoundError. */
  async notice(actor: Actor, taskId: string, noticeId: string): Promise<PrintedPaper> {
    const { described, rounds } = await this.read.run(actor, taskId);
    const attempts = rounds.flatMap(({ links }) => links.flatMap((link) => link.attempts));
    const found = attempts.find(({ notice }) => notice?.row.id === noticeId)?.notice;
    if (!found) throw new NotFoundError();
    const { title, body, startOn, receiver } = found.row;
    const office = receiver?.office ?? null;
    const { noticeAsDocx } = await wordDocuments();
    const bytes = await noticeAsDocx({ title, body: body.split('\n'), office, day: longDay(startOn) });
    return { fileName: `${title}_${described.task.number}.docx`, bytes };
  }
}

/** What was said in the attempt of now, with who signed; nothing while its turn has not come. */
function opinionsOf({ state, attempts, returns }: LinkFile): PaperLink['lines'] {
  const attempt = attempts.at(-1);
  const acts = (attempt?.acts ?? []).filter(({ kind }) => kind !== 'back');
  const notice = attempt?.notice;
  if (state === 'waiting' || (acts.length === 0 && !notice)) return [];
  const lines = acts.map(({ kind, opinion, paperBy, byName, unitName, actualOn, documentNo }) => {
    const who = paperBy ? `${paperBy}（${documentNo}）` : `${unitName} ${byName}`;
    return { text: `${kind === 'skip' ? '免办：' : ''}${opinion}`, signed: `${who}  ${longDay(actualOn)}` };
  });
  return [
    ...(notice
      ? [
          {
            text: `${windowWords(notice.row.window)}，收到异议 ${notice.objections.length} 条。`,
            signed: null,
          },
        ]
      : []),
    ...lines,
    ...(returns > 0 ? [{ text: `（曾退回 ${returns} 次）`, signed: null }] : []),
  ];
}
