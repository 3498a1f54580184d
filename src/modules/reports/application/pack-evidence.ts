import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { Evidence, isPhoto as isPicture, Pictures, type EvidenceFileRow } from '../../evidence/index.js';
import { safeName, UniqueNames } from '../domain/file-names.js';
import { moment } from '../../../kernel/printed-moment.js';
import { isPhoto } from '../domain/photo-pairs.js';
import type { CaseFileZip } from '../files/case-file-zip.js';
import { harmless } from '../files/csv-table.js';
import type { ComposedCaseFile } from './compose-case-file.js';

const ENDINGS: Record<string, string> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
};
const KINDS = { before: '整改前', after: '整改后', document: '材料' } as const;
const HEADINGS = [
  '序号',
  '文件',
  '类别',
  '点位',
  '原文件名',
  '拍摄时间',
  '上传时间',
  '上传人',
  '原件大小（字节）',
  '原件 SHA-256',
  '手机原图（字节）',
  '手机原图 SHA-256',
  '本文件 SHA-256',
];

/** Photos and papers of a case in its zip, folder by folder, under names that can be read, with a list. */
@Injectable()
export class PackEvidence {
  constructor(
    private readonly evidence: Evidence,
    private readonly pictures: Pictures,
  ) {}

  async run(
    zip: CaseFileZip,
    folder: string,
    { folders, erase }: ComposedCaseFile,
    step: () => Promise<void>,
  ): Promise<void> {
    const names = new UniqueNames();
    const lines: string[][] = [];
    const all = folders.flatMap(({ name, files }) => files.map((file) => ({ within: safeName(name), file })));
    for (const [at, { within, file }] of all.entries()) {
      const point = erase(file.point ?? '');
      const open = await this.content(file);
      const name = open && `${within}/${names.of(nameOf(file, at + 1, erase), endingOf(file))}`;
      const sum = name ? await zip.add(folder + name, open) : '';
      lines.push([
        String(at + 1),
        name ?? '（读不出来，没有放入）',
        KINDS[file.kind],
        point,
        erase(file.name),
        moment(file.takenAt),
        moment(file.uploadedAt),
        file.uploadedByName,
        String(file.size),
        file.sha256,
        file.originalSize === null ? '' : String(file.originalSize),
        file.originalSha256 ?? '',
        sum,
      ]);
      await step();
    }
    const table = [HEADINGS, ...lines].map((line) => line.map(harmless));
    await zip.addText(`${folder}目录.csv`, stringify(table, { bom: true, record_delimiter: 'windows' }));
  }

  /** Of photos the copy that people see, papers as they are; null for what cannot be read or is infected. */
  private async content(file: EvidenceFileRow): Promise<(() => Promise<Readable>) | null> {
    if (file.scan === 'infected') return null;
    if (!isPicture(file)) {
      const source = await this.evidence.open(file);
      return () => Promise.resolve(source);
    }
    const shown = await this.pictures.display(file).catch(() => null);
    return shown && (() => Promise.resolve(Readable.from([shown])));
  }
}

const endingOf = (file: EvidenceFileRow): string => (isPicture(file) ? '.jpg' : (ENDINGS[file.mime] ?? ''));

/** `01 整改前 排口 2026-05-20 0930`, `03 材料 监测报告`. */
function nameOf(file: EvidenceFileRow, serial: number, erase: (text: string) => string): string {
  const own = file.name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const words = isPhoto(file)
    ? [file.point ?? '', moment(file.takenAt ?? file.uploadedAt).replace(':', '')]
    : [own];
  const number = String(serial).padStart(2, '0');
  return safeName([number, KINDS[file.kind], ...words.map(erase)].filter(Boolean).join(' '));
}
