import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { MailRow } from '../persistence/mail.entity.js';
import { NoticeRow } from '../persistence/notice.entity.js';

export type MailHead = Pick<
  MailRow,
  | 'id'
  | 'rule'
  | 'recipientName'
  | 'address'
  | 'subject'
  | 'state'
  | 'tries'
  | 'error'
  | 'createdAt'
  | 'sentAt'
>;

/** What went out, to whom, and why. */
@Injectable()
export class SendLog {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first; `before` is the id of the last one seen. */
  async mails(limit: number, before: string | null): Promise<MailHead[]> {
    const query = this.uow.reads
      .createQueryBuilder(MailRow, 'm')
      .select([
        'm.id',
        'm.rule',
        'm.recipientName',
        'm.address',
        'm.subject',
        'm.state',
        'm.tries',
        'm.error',
      ])
      .addSelect(['m.createdAt', 'm.sentAt'])
      .orderBy('m.id', 'DESC')
      .limit(limit);
    if (before) query.where('m.id < :before', { before });
    return query.getMany();
  }

  async mail(id: string): Promise<MailRow> {
    const row = await this.uow.reads.findOneBy(MailRow, { id });
    if (!row) throw new NotFoundError();
    return row;
  }

  noticesOfCase(caseId: string): Promise<NoticeRow[]> {
    return this.uow.reads.find(NoticeRow, { where: { caseId }, order: { id: 'DESC' } });
  }
}
