import { Injectable } from '@nestjs/common';
import type { Printed } from '../../../platform/http/send-docx.js';
import type { Actor } from '../../access/index.js';
import { STATUS_WORDS } from '../../rectification/index.js';
import { roundWorkbook } from '../files/round-workbook.js';
import { ReadRounds } from './read-rounds.js';

/** A round as a workbook, as far as the reader sees it. */
@Injectable()
export class PrintRound {
  constructor(private readonly readRounds: ReadRounds) {}

  async run(actor: Actor, id: string): Promise<Printed> {
    const file = await this.readRounds.one(actor, id);
    return { fileName: `月调度 ${file.round.month}.xlsx`, bytes: await roundWorkbook(file, STATUS_WORDS) };
  }
}
