import { Injectable } from '@nestjs/common';
import { dayOf, timeOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { Contacts, STATUS_WORDS, type CaseFilter, type CaseStatus } from '../../cases/index.js';
import { Directory } from '../../organisation/index.js';
import { CONDITION_WORDS, VALUE_WORDS } from '../domain/condition-words.js';
import type { TableLayout } from '../domain/table-layout.js';
import type { ExportOrder } from './export-asked.js';

/** The conditions of an export as a sentence. */
@Injectable()
export class FilterWords {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly directory: Directory,
    private readonly contacts: Contacts,
  ) {}

  async of(reads: Reads, filter: CaseFilter): Promise<string> {
    const told: string[] = [];
    for (const [name, value] of Object.entries(filter)) {
      if (value === undefined || value === null || value === false) continue;
      if (name === 'view' && value === 'all') continue;
      const words = await this.valueOf(reads, name, value);
      told.push(words === '' ? conditionOf(name) : `${conditionOf(name)}=${words}`);
    }
    return told.join('；') || '全部';
  }

  private async valueOf(reads: Reads, name: string, value: unknown): Promise<string> {
    if (value === true) return '';
    if (Array.isArray(value))
      return (await Promise.all(value.map((one: unknown) => this.valueOf(reads, name, one)))).join('、');
    const text = String(value);
    const known = VALUE_WORDS[name]?.[text];
    if (known) return known;
    if (name === 'statuses') return STATUS_WORDS[text as CaseStatus]?.zh ?? text;
    if (name === 'campaignId') return (await this.campaigns.require(reads, text)).name;
    if (/^(batchIds?|upToBatchId)$/.test(name))
      return (await this.campaigns.batch(reads, text))?.label ?? text;
    if (/^(officer|leader)Id$/.test(name))
      return (await this.directory.usersByIds(reads, [text]))[0]?.name ?? text;
    if (/^(unit|street|community|\w+Unit)Id$/.test(name))
      return (await this.directory.unitsByIds(reads, [text]))[0]?.name ?? text;
    return this.contacts.blackOut(text).content;
  }
}

const conditionOf = (name: string): string => CONDITION_WORDS[name] ?? name;

/** Where the figures of a file come from. */
export function aboutExport(facts: {
  actor: Actor;
  conditions: string;
  moment: string;
  count: number;
}): [string, string][] {
  return [
    ['导出条件', facts.conditions],
    ['数据截至', `${facts.moment}（北京时间）`],
    ['导出人', `${facts.actor.unitName} ${facts.actor.name}`],
    ['件数', `共${facts.count}件`],
    [
      '口径',
      '按件计：重复件有自己的编号，单独计一件；合办件计一件，归主办单位；一件涉及多个污染类型的只计一件',
    ],
    ['保密', '不含举报人信息，电话和证件号已隐去；请勿转发无关人员'],
  ];
}

/** `群众信访举报…一览表_第5批_16件_202605201030.xlsx`. */
export function exportFileName(
  { layout, format }: ExportOrder,
  { title, sheetName }: TableLayout,
  count: number,
  now: Instant,
): string {
  const batch = /（(.+批) /.exec(title[1] ?? '')?.[1];
  const name = layout === 'mine' ? '交办件台账' : layout === 'raw' ? '交办件原始列' : (title[0] ?? sheetName);
  const stamp = `${dayOf(now)}${timeOf(now)}`.replace(/\D/g, '');
  return `${[name, batch, `${count}件`, stamp]
    .filter(Boolean)
    .join('_')
    .replace(/[\\/:*?"<>|]/g, '-')}.${format}`;
}
