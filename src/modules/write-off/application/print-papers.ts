import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CRITERIA, CRITERIA_WORDS } from '../domain/criteria.js';
import { longDay, windowWords } from '../domain/written-days.js';
import { applicationAsDocx, noticeAsDocx } from '../files/write-off-docx.js';
import { PaperTexts } from './paper-texts.js';
import { ReadWriteOff, type LinkFile } from './read-write-off.js';

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
      ...found.links.map((link): [string, string] => [link.link.title, opinionsOf(link)]),
    ];
    const fileName = `${words.applicationTitle}_${task.number}.docx`;
    const bytes = await applicationAsDocx({
      title: words.applicationTitle,
      rows,
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
    const { title, body, startOn } = found.row;
    const bytes = await noticeAsDocx({ title, body: body.split('\n'), day: longDay(startOn) });
    return { fileName: `${title}_${described.task.number}.docx`, bytes };
  }
}

function opinionsOf({ state, attempts, returns }: LinkFile): string {
  const attempt = attempts.at(-1);
  const lines = (attempt?.acts ?? [])
    .filter(({ kind }) => kind !== 'back')
    .map(({ kind, opinion, paperBy, byName, unitName, actualOn, documentNo }) => {
      const who = paperBy ? `${paperBy}（${documentNo}）` : `${unitName} ${byName}`;
      return `${kind === 'skip' ? '免办：' : ''}${opinion}  ${who}  ${longDay(actualOn)}`;
    });
  const notice = attempt?.notice;
  if (notice) lines.unshift(`${windowWords(notice.row.window)}，收到异议 ${notice.objections.length} 条。`);
  if (state === 'waiting' || lines.length === 0) return '';
  if (returns > 0)
    lines.push(`（曾退回 ${returns} 次，最近一次办理 ${longDay(dayOf(attempt!.acts.at(-1)!.at))}）`);
  return lines.join('\n');
}
