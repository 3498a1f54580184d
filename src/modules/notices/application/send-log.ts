import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { at, addDays, type Day } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, scopeFor, type Actor } from '../../access/index.js';
import type { Decision } from '../domain/decision.js';
import { MailRow, type MailState } from '../persistence/mail.entity.js';
import { NoticeRow } from '../persistence/notice.entity.js';

const HEAD = [
  'id',
  'rule',
  'recipientName',
  'address',
  'subject',
  'state',
  'tries',
  'error',
  'createdAt',
  'sentAt',
  'againOf',
  'againByName',
] as const satisfies readonly (keyof MailRow)[];

export type MailHead = Pick<MailRow, (typeof HEAD)[number]> & {
  /** The mail that repeats this one; null while nobody has asked for it. */
  againBy: string | null;
};

export interface MailFilter {
  rule?: string | null;
  /** Part of a name or an address. */
  person?: string | null;
  day?: Day | null;
  state?: MailState | null;
  /** Refused, given up or uncertain, and not sent again. */
  failing?: boolean;
  /** Only what went to one person. */
  userId?: string | null;
  /** Mails about any of these cases; digests and roll-ups are about a unit and not among them. */
  caseIds?: readonly string[] | null;
}

export interface NoticeFilter {
  rule?: string | null;
  person?: string | null;
  day?: Day | null;
  decision?: Decision | null;
  caseId?: string | null;
  /** Any of these. */
  caseIds?: readonly string[] | null;
  /** Only what one person got, or did not. */
  userId?: string | null;
}

export interface LoggedNotice {
  notice: NoticeRow;
  mail: Pick<MailRow, 'id' | 'state' | 'subject' | 'sentAt'> | null;
}

/** The mails that a decision about one of these cases names, and those that repeat them. */
const ABOUT_CASES = `WITH RECURSIVE about(id) AS (
  SELECT n.mail_id FROM notice n WHERE n.case_id IN (:...caseIds) AND n.mail_id IS NOT NULL
  UNION SELECT again.id FROM mail again JOIN about ON again.again_of = about.id
) SELECT id FROM about`;

/** What went out, to whom, and why. */
@Injectable()
export class SendLog {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first; `before` is the id of the last one seen. */
  async mails(limit: number, before: string | null, filter: MailFilter = {}): Promise<MailHead[]> {
    const query = this.uow.reads
      .createQueryBuilder(MailRow, 'm')
      .select(HEAD.map((name) => `m.${name}`))
      .orderBy('m.id', 'DESC')
      .limit(limit);
    if (before) query.andWhere('m.id < :before', { before });
    narrow(query, 'm', filter);
    if (filter.userId) query.andWhere('m.recipientId = :userId', { userId: filter.userId });
    if (filter.state) query.andWhere('m.state = :state', { state: filter.state });
    if (filter.failing) {
      query.andWhere(`m.state IN ('refused', 'failed', 'uncertain')`);
      query.andWhere('NOT EXISTS (SELECT 1 FROM mail later WHERE later.again_of = m.id)');
    }
    if (filter.caseIds?.length === 0) return [];
    if (filter.caseIds) query.andWhere(`m.id IN (${ABOUT_CASES})`, { caseIds: [...filter.caseIds] });
    const rows = await query.getMany();
    const later = await this.successors(rows.map(({ id }) => id));
    return rows.map((row) => ({ ...row, againBy: later.get(row.id) ?? null }));
  }

  /** Whose log it is: null for that of everybody, else the person's own. */
  whose(actor: Actor): string | null {
    return scopeFor(actor, 'mail.read').kind === 'any' ? null : actor.userId;
  }

  /** Throws NotFoundError also for a mail to somebody else. */
  async mail(actor: Actor, id: string): Promise<MailRow> {
    const row = await this.uow.reads.findOneBy(MailRow, { id });
    if (!row) throw new NotFoundError();
    requirePermission(actor, 'mail.read', { ownerId: row.recipientId ?? '' });
    return row;
  }

  async againBy(id: string): Promise<string | null> {
    return (await this.successors([id])).get(id) ?? null;
  }

  /** Each decision about one person and one thing, newest first. */
  async decisions(
    reads: Reads,
    limit: number,
    before: string | null,
    filter: NoticeFilter,
  ): Promise<LoggedNotice[]> {
    const query = reads.createQueryBuilder(NoticeRow, 'n').orderBy('n.id', 'DESC').limit(limit);
    if (before) query.andWhere('n.id < :before', { before });
    narrow(query, 'n', filter);
    if (filter.decision) query.andWhere('n.decision = :decision', { decision: filter.decision });
    if (filter.caseId) query.andWhere('n.caseId = :caseId', { caseId: filter.caseId });
    if (filter.caseIds?.length === 0) return [];
    if (filter.caseIds) query.andWhere('n.caseId IN (:...caseIds)', { caseIds: [...filter.caseIds] });
    if (filter.userId) query.andWhere('n.recipientId = :userId', { userId: filter.userId });
    const notices = await query.getMany();
    const mails = new Map((await this.heads(reads, notices)).map((mail) => [mail.id, mail]));
    return notices.map((notice) => ({ notice, mail: mails.get(notice.mailId ?? '') ?? null }));
  }

  private heads(reads: Reads, notices: readonly NoticeRow[]): Promise<MailRow[]> {
    const ids = [...new Set(notices.flatMap(({ mailId }) => mailId ?? []))];
    if (ids.length === 0) return Promise.resolve([]);
    return reads
      .createQueryBuilder(MailRow, 'm')
      .select(['m.id', 'm.state', 'm.subject', 'm.sentAt'])
      .where('m.id IN (:...ids)', { ids })
      .getMany();
  }

  private async successors(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.uow.reads
      .createQueryBuilder(MailRow, 'm')
      .select(['m.id', 'm.againOf'])
      .where('m.againOf IN (:...ids)', { ids })
      .getMany();
    return new Map(rows.map(({ id, againOf }) => [againOf ?? '', id]));
  }
}

function narrow(
  query: SelectQueryBuilder<MailRow> | SelectQueryBuilder<NoticeRow>,
  alias: 'm' | 'n',
  { rule, person, day }: Pick<MailFilter, 'rule' | 'person' | 'day'>,
): void {
  const conditions = query as SelectQueryBuilder<MailRow>;
  if (rule) conditions.andWhere(`${alias}.rule = :rule`, { rule });
  if (day) {
    const [from, to] = [at(day, '00:00'), at(addDays(day, 1), '00:00')];
    conditions.andWhere(`${alias}.createdAt >= :from AND ${alias}.createdAt < :to`, { from, to });
  }
  if (person) {
    const part = `%${person.replace(/[\\%_]/g, '\\$&')}%`;
    const other = alias === 'm' ? 'm.address' : 'n.detail';
    const like = (name: string): string => `${name} LIKE :part ESCAPE '\\'`;
    conditions.andWhere(`(${like(`${alias}.recipientName`)} OR ${like(other)})`, { part });
  }
}
