import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { addDays, at, dayOf, endOf } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Directory } from '../../organisation/index.js';
import { slipNumber, type SlipTemplate } from '../domain/slip-template.js';
import { SlipFiles } from '../files/slip-files.js';

const NOBODY = { signedBy: null, signedAt: null };

/** What a slip would look like with these words, on a case that does not exist; reads only. */
@Injectable()
export class PreviewSlip {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly files: SlipFiles,
    private readonly clock: Clock,
  ) {}

  /** Throws NoPdfFontError. */
  async run(actor: Actor, template: SlipTemplate): Promise<Buffer> {
    requirePermission(actor, 'campaign.manage');
    this.files.require('pdf');
    const [bureau] = await this.directory.unitsOfKind(this.uow.reads, 'bureau');
    const now = this.clock.now();
    const today = dayOf(now);
    const slip = {
      caseId: 'sample',
      title: '样张:示例路 1 号餐饮油烟',
      number: slipNumber(template, Number(today.slice(0, 4)), 1),
      batch: '第1批',
      acceptanceNo: 'D3ZZ202601010001',
      isKeyCase: false,
      channel: '来电',
      content: '这是样张,不是案件。反映示例路 1 号餐饮店油烟直排,影响居民。',
      types: '大气',
      where: '示例街道 示例路 1 号',
      lead: { unit: '示例街道', ...NOBODY },
      assists: [{ unit: '示例部门', ...NOBODY }],
      leader: '',
      contact: template.contact,
      from: now,
      limits: [
        { step: '签收', outer: at(addDays(today, 1), '09:00'), inner: null },
        { step: '整改办结', outer: endOf(addDays(today, 10)), inner: null },
      ],
      template: { ...template, office: template.office || (bureau?.name ?? '') },
    };
    return this.files.write('pdf', null, [slip]);
  }
}
