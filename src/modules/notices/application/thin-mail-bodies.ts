import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { inSlices, Thinners, type Thinner } from '../../retention/index.js';
import { MailRow } from '../persistence/mail.entity.js';
import { MailFiles } from './mail-files.js';

/** A mail that has arrived, or that another one has taken the place of: nobody sends it again. */
const SETTLED = `(m.state = 'sent' OR (m.state IN ('refused', 'failed', 'uncertain')
  AND EXISTS (SELECT 1 FROM mail later WHERE later.again_of = m.id)))`;

/** Bodies and files of old mails go; the rows stay, for the send log and against telling anybody twice. */
@Injectable()
export class ThinMailBodies implements Thinner {
  readonly kind = 'mail-body';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: MailFiles,
    thinners: Thinners,
  ) {
    thinners.add(this);
  }

  thin(before: Instant, now: Instant): Promise<number> {
    return inSlices((limit) => this.uow.run((tx) => this.slice(tx, before, now, limit)));
  }

  private async slice(tx: Tx, before: Instant, now: Instant, limit: number): Promise<number> {
    const rows = await tx
      .createQueryBuilder(MailRow, 'm')
      .select(['m.id'])
      .where('m.createdAt < :before AND m.bodyClearedAt IS NULL', { before })
      .andWhere(SETTLED)
      .orderBy('m.createdAt')
      .addOrderBy('m.id')
      .limit(limit)
      .getMany();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await tx.update(MailRow, { id: In(ids) }, { html: '', text: '', bodyClearedAt: now });
    await this.files.letGo(tx, ids);
    return ids.length;
  }
}
