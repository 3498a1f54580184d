import { Injectable } from '@nestjs/common';
import type { Writable } from 'node:stream';
import type { Language } from '../../../platform/http/language.js';
import type { Actor } from '../../access/index.js';
import { writeErrorWorkbook } from '../files/write-error-workbook.js';
import { ReadImports } from './read-imports.js';

export interface ErrorFile {
  fileName: string;
  write: (output: Writable) => Promise<void>;
}

/** 差错表: what has to be put right, in the form of the file itself, to be sent back to whoever sent it. */
@Injectable()
export class WriteErrors {
  constructor(private readonly imports: ReadImports) {}

  async run(actor: Actor, id: string, language: Language): Promise<ErrorFile> {
    const { head, rows } = await this.imports.whole(actor, id);
    const told = rows
      .filter(({ findings }) => findings.length > 0)
      .map(({ rowNumber, cells, findings }) => ({
        rowNumber,
        cells,
        findings: findings.map(({ column, severity, message }) => ({
          column,
          severity,
          message: message[language],
        })),
      }));
    const columns = head.notes.columns.map(({ header }) => header);
    const name = head.fileName.replace(/\.[^.]*$/, '');
    return {
      fileName: `${name}-${language === 'zh' ? '差错表' : 'problems'}.xlsx`,
      write: (output) => writeErrorWorkbook(output, { columns, rows: told, language }),
    };
  }
}
