import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, yearOf } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import type { Colour } from '../domain/colours.js';
import { paperOf, type SlipAbout, type SlipPaper, type SlipPaperCase } from '../domain/slip-paper.js';
import { requireSoundWords, slipNumberOf, type SlipWords } from '../domain/slip-words.js';
import { ColourSlips } from './colour-slips.js';

export interface PrintedSlip {
  fileName: string;
  bytes: Buffer;
}

const SAMPLES: Record<SlipAbout, SlipPaperCase> = {
  cases: { number: 'D3ZZ000000000001', title: '示例地点油烟', why: '整改办结逾期 3 个工作日' },
  tasks: { number: 'ZG-2026-001', title: '示例河段雨污混接改造', why: '整改滞后 5 天' },
};

/** 督办单 as a file to print or to send on; written anew from the words that were frozen with it. */
@Injectable()
export class PrintColourSlip {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly slips: ColourSlips,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError outside the area. */
  async run(actor: Actor, id: string): Promise<PrintedSlip> {
    const { slip } = await this.slips.require(this.uow.reads, actor, 'colour-slip.read', id);
    const withdrawn = slip.state === 'withdrawn';
    const { title } = slip.paper;
    const paper = withdrawn ? { ...slip.paper, title: `${title}（已撤销）` } : slip.paper;
    const fileName = `${paper.title}_${slip.number}.docx`.replace(/[\\/:*?"<>|]/g, '-');
    return { fileName, bytes: await asDocx(slip.colour, paper) };
  }

  /** With these words, before they are saved; of no case and no task. Throws InvalidInputError. */
  async sample(actor: Actor, colour: Colour, about: SlipAbout, words: SlipWords): Promise<PrintedSlip> {
    requirePermission(actor, 'campaign.manage');
    requireSoundWords(words);
    const today = dayOf(this.clock.now());
    const paper = paperOf({
      words,
      colour,
      number: slipNumberOf(words.numberPattern, colour, yearOf(today), 1),
      unit: '示例街道',
      about,
      cases: [SAMPLES[about]],
      reason: `${SAMPLES[about].why}。`,
      points: 1,
      issuedOn: today,
      receiptDueOn: today,
    });
    return { fileName: `${paper.title}_样张.docx`, bytes: await asDocx(colour, paper) };
  }
}

/** The library of Word documents is read with the first of them, not with the start. */
async function asDocx(colour: Colour, paper: SlipPaper): Promise<Buffer> {
  const { colourSlipAsDocx } = await import('../files/colour-slip-docx.js');
  return colourSlipAsDocx(colour, paper);
}
