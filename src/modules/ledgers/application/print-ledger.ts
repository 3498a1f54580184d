import { Injectable } from '@nestjs/common';
import { scopeFor, type Actor } from '../../access/index.js';
import { paperOf, toFillIn, type PaperOf } from '../domain/ledger-paper.js';
import { printApart } from '../files/print-apart.js';
import { ReadLedgers } from './read-ledgers.js';

export const FORMS = ['xlsx', 'docx'] as const;
export type Form = (typeof FORMS)[number];

export interface PrintedLedger {
  fileName: string;
  form: Form;
  bytes: Buffer;
}

/** A ledger as a file, of the part that its reader sees. */
@Injectable()
export class PrintLedger {
  constructor(private readonly read: ReadLedgers) {}

  /** As it stands now, marked 草稿. */
  async draft(actor: Actor, ledgerId: string, form: Form): Promise<PrintedLedger> {
    const content = await this.read.draft(actor, ledgerId);
    return print({ content, issue: null, part: partOf(actor) }, form);
  }

  /** An issue, the same bytes whenever it is printed. */
  async issue(actor: Actor, ledgerId: string, issueId: string, form: Form): Promise<PrintedLedger> {
    const issue = await this.read.issue(actor, ledgerId, issueId);
    return print({ content: issue.content, issue, part: partOf(actor) }, form);
  }

  /** 回填表: the issue as a workbook in which a unit writes what it may. */
  async fillIn(actor: Actor, ledgerId: string, issueId: string): Promise<PrintedLedger> {
    const issue = await this.read.issue(actor, ledgerId, issueId);
    const paper = paperOf({ content: toFillIn(issue.content), issue, part: partOf(actor) });
    const asked = { ...paper, foot: HOW_TO, fileName: `${paper.fileName}_回填表` };
    const options = { madeAt: issue.asOf, fillIn: true };
    const bytes = await printApart({ form: 'xlsx', paper: asked, options });
    return { fileName: `${asked.fileName}.xlsx`, form: 'xlsx', bytes };
  }
}

const HOW_TO = [
  '填报说明：只填黄底的格。“本期进展”“存在困难”直接改写；“节点完成情况”每个节点一行，完成的写日期，如“1．2026-05-31”，没有完成的保留“未完成”。',
  '其他列由系统算出或由区迎检办维护，改了也不计入。不要改表头、序号和任务编号；填好后在这一期上传，核对比对结果后确认。',
];

function partOf(actor: Actor): string | null {
  return scopeFor(actor, 'rectification.read').kind === 'any' ? null : actor.unitName;
}

async function print(of: PaperOf, form: Form): Promise<PrintedLedger> {
  const paper = paperOf(of);
  const bytes = await printApart({ form, paper, options: { madeAt: of.content.asOf } });
  return { fileName: `${paper.fileName}.${form}`, form, bytes };
}
