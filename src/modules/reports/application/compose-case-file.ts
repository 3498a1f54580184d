import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { ChapterSubject, FileFolder } from '../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../access/index.js';
import { Contacts, Erasers, erasureWords, STATUS_WORDS, type Eraser } from '../../cases/index.js';
import type { EvidenceFileRow } from '../../evidence/index.js';
import type { HistoryEntryRow } from '../../history/index.js';
import { INTERNAL_MARK } from '../domain/case-file.js';
import { moment } from '../../../kernel/printed-moment.js';
import { CLOSURE_WORDS, VERDICT_WORDS } from '../domain/report-words.js';
import { CaseFileChapters } from './case-file-chapters.js';
import { CaseHistory } from './case-history.js';
import { cleanBlocks, cleanData, type CleanBlock } from './clean-blocks.js';
import { WholeCases, type WholeCase } from './whole-cases.js';

export interface FileCover {
  title: string;
  facts: readonly (readonly [string, string])[];
  /** Over every page of an internal file. */
  mark: string | null;
}

/** Everything that stands in the file of one case, free of personal data unless it is internal. */
export interface ComposedCaseFile {
  /** Number and title, for names of files. */
  name: string;
  number: string;
  cover: FileCover;
  chapters: readonly { title: string; blocks: readonly CleanBlock[] }[];
  /** The evidence of the case first. */
  folders: readonly FileFolder<EvidenceFileRow>[];
  history: unknown;
  erase: Eraser;
}

@Injectable()
export class ComposeCaseFile {
  constructor(
    private readonly cases: WholeCases,
    private readonly chapters: CaseFileChapters,
    private readonly caseHistory: CaseHistory,
    private readonly contacts: Contacts,
    private readonly erasers: Erasers,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError when the reader may not see the case. */
  async run(reads: Reads, reader: Actor, caseId: string, withContact: boolean): Promise<ComposedCaseFile> {
    const subject = { caseId, reader };
    const found = await this.cases.of(subject);
    const erase = await this.erasers.of(reads, caseId);
    const chapters: { title: string; blocks: CleanBlock[] }[] = [];
    for (const chapter of this.chapters.all()) {
      const blocks = await chapter.blocks(reads, subject);
      if (blocks.length > 0) chapters.push({ title: chapter.title, blocks: cleanBlocks(blocks, erase) });
    }
    if (withContact) chapters.push(await this.contactPage(reads, subject));
    const { row } = found.line;
    const number = row.acceptanceNo ?? '';
    return {
      name: [row.numberKey ?? number, erase(row.title)].filter(Boolean).join(' '),
      number,
      cover: this.coverOf(found, reader, erase, withContact),
      chapters,
      folders: [{ name: '证据', files: found.evidence }, ...(await this.chapters.folders(subject))],
      history: (await this.caseHistory.of(subject)).map((entry) => entryOf(entry, erase)),
      erase,
    };
  }

  private coverOf({ line }: WholeCase, reader: Actor, erase: Eraser, withContact: boolean): FileCover {
    const { row, campaign, batch, street, community, parts } = line;
    const units = (role: 'LEAD' | 'ASSIST'): string =>
      parts
        .filter(({ part }) => part.role === role)
        .map(({ unit }) => unit.name)
        .join('、');
    const facts = [
      ['受理编号', row.acceptanceNo ?? '（无编号）'],
      ['案件标题', erase(row.title)],
      ['督察', campaign.name],
      ['批次', batch?.label ?? ''],
      ['所在街道', street?.name ?? ''],
      ['所在社区', community?.name ?? ''],
      ['主办单位', units('LEAD')],
      ['协办单位', units('ASSIST')],
      ['当前状态', STATUS_WORDS[row.status].zh],
      ['是否属实', row.verdict ? VERDICT_WORDS[row.verdict].zh : ''],
      ['办结情况', CLOSURE_WORDS[row.closure].zh],
      ['生成', `${moment(this.clock.now())}　${reader.unitName} ${reader.name}`],
      ['保密', withContact ? INTERNAL_MARK : '不含举报人信息，电话和证件号已隐去'],
    ] as const;
    return {
      title: '一案一档',
      facts: facts.filter(([, text]) => text !== ''),
      mark: withContact ? INTERNAL_MARK : null,
    };
  }

  /** The complainant as sealed: the one chapter that is not cleaned. */
  private async contactPage(
    reads: Reads,
    { caseId }: ChapterSubject<Actor>,
  ): Promise<{ title: string; blocks: CleanBlock[] }> {
    const { name, phone, address, originalText } = await this.contacts.known(reads, caseId);
    const facts: [string, string | null | undefined][] = [
      ['姓名', name],
      ['电话', phone],
      ['住址', address],
      ['原文', originalText],
    ];
    const rows = facts.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
    const erasure = await this.contacts.erasure(reads, caseId);
    const nothing = erasure
      ? `举报人信息已于 ${dayOf(erasure.erasedAt)} 删除（${erasureWords(erasure).zh}）。`
      : '本案没有移交举报人信息。';
    const blocks: CleanBlock[] =
      rows.length > 0 ? [{ kind: 'facts', rows }] : [{ kind: 'text', text: nothing }];
    return { title: '举报人信息（内部）', blocks };
  }
}

function entryOf(
  { id, at, actorName, actorUnit, action, note, data }: HistoryEntryRow,
  erase: Eraser,
): unknown {
  return { id, at, actorName, actorUnit, action, note: note && erase(note), data: cleanData(data, erase) };
}
