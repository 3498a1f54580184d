import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { outcomeOf } from '../domain/decision.js';
import { waysOf } from '../domain/rules.js';
import { NoticeRow } from '../persistence/notice.entity.js';
import { Bell } from './bell.js';
import { ChannelRules } from './channel-rules.js';
import type { LeftOut, Letter } from './letter.js';
import { Mails } from './mails.js';
import { Reach, type Reached } from './reach.js';
import { WebhookMessages } from './webhook-messages.js';

/** The one way out: decides which way a letter takes, and remembers everything. */
@Injectable()
export class Notices {
  constructor(
    private readonly channels: ChannelRules,
    private readonly reach: Reach,
    private readonly mails: Mails,
    private readonly bell: Bell,
    private readonly webhooks: WebhookMessages,
  ) {}

  /** Which of those keys have been told already. */
  async known(reads: Reads, keys: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (let from = 0; from < keys.length; from += 500) {
      const rows = await reads.find(NoticeRow, {
        where: { noticeKey: In(keys.slice(from, from + 500)) },
        select: { noticeKey: true },
      });
      for (const row of rows) found.add(row.noticeKey);
    }
    return found;
  }

  /** How often word was sent about each of those cases by that rule. */
  async countByCase(reads: Reads, rule: string, caseIds: readonly string[]): Promise<Map<string, number>> {
    if (caseIds.length === 0) return new Map();
    const rows = await reads
      .createQueryBuilder(NoticeRow, 'n')
      .select('n.caseId', 'caseId')
      .addSelect('COUNT(DISTINCT n.tier)', 'times')
      .where('n.rule = :rule AND n.caseId IN (:...caseIds)', { rule, caseIds })
      .andWhere('n.decision <> :skipped', { skipped: 'skipped' })
      .groupBy('n.caseId')
      .getRawMany<{ caseId: string; times: string | number }>();
    return new Map(rows.map((row) => [row.caseId, Number(row.times)]));
  }

  /**
   * How many overdue letters one person, or a duty mailbox, got about one date; by rule, case (or slip, or letter), step,
   * day and person.
   */
  async countOverdue(
    reads: Reads,
    by: 'caseId' | 'subjectId',
    wanted: readonly string[],
  ): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const ids = [...new Set(wanted)];
    for (let from = 0; from < ids.length; from += 500) {
      const rows = await reads
        .createQueryBuilder(NoticeRow, 'n')
        .select(['n.rule', `n.${by}`, 'n.step', 'n.day', 'n.recipientId'])
        .where(`n.${by} IN (:...some)`, { some: ids.slice(from, from + 500) })
        .andWhere(`n.tier LIKE '%overdue%' AND n.decision <> 'skipped'`)
        .getMany();
      for (const { rule, step, day, recipientId, ...about } of rows) {
        const key = [rule, about[by], step, day, recipientId ?? ''].join('_');
        found.set(key, (found.get(key) ?? 0) + 1);
      }
    }
    return found;
  }

  /** Records the letter and promises to send it, in one transaction; returns the mail's id, or null without an address. */
  async post(tx: Tx, letter: Letter, now: Instant): Promise<string | null> {
    const ways = waysOf(await this.channels.of(tx, letter.rule), letter.ways);
    const reached = await this.reach.of(tx, letter.recipient, now);
    const mailId = ways.mail ? await this.mail(tx, letter, reached, now) : null;
    const rings = ways.bell || !mailId;
    const away = letter.items.flatMap(({ owedBy }) => owedBy?.userId ?? []);
    const bells = [...new Set([...reached.bells, ...away])];
    const bellId = rings ? await this.bell.ring(tx, letter, bells, mailId, now) : null;
    const hooked = ways.webhook ? await this.webhooks.promise(tx, letter, reached.unit, now) : 0;
    const outcome = outcomeOf({
      mailed: mailId !== null,
      rang: bellId !== null,
      hooked: hooked > 0,
      items: letter.items.length,
      address: reached.how,
      mailWanted: ways.mail,
    });
    await this.log(tx, letter, reached, { ...outcome, mailId, bellId }, now);
    return mailId;
  }

  /** Remembers once per thing, person and rung that nothing went out, and why. */
  async leaveOut(tx: Tx, left: readonly LeftOut[], now: Instant): Promise<void> {
    const keys = left.map(({ key }) => `${key}_left`);
    const known = await this.known(tx, keys);
    for (const [
      at,
      { recipient, rule, reason, detail, caseId, subjectId = null, step, tier, day },
    ] of left.entries()) {
      if (known.has(keys[at]!)) continue;
      await tx
        .createQueryBuilder()
        .insert()
        .into(NoticeRow)
        .values({
          id: newId(),
          noticeKey: keys[at]!,
          rule,
          caseId,
          subjectId,
          step,
          tier,
          recipientId: recipient.userId,
          recipientName: recipient.name,
          day,
          decision: 'skipped',
          reason,
          detail,
          mailId: null,
          bellId: null,
          createdAt: now,
        })
        .orIgnore()
        .execute();
    }
  }

  private async mail(
    tx: Tx,
    { rule, key, recipient, mail, files }: Letter,
    { name, userId, address, how }: Reached,
    now: Instant,
  ): Promise<string | null> {
    if (!address) return null;
    const forWhom = how === 'stand-in' ? `（代${recipient.name}）` : '';
    const row = {
      mailKey: key,
      rule,
      recipientId: userId,
      recipientName: name,
      address,
      subject: (mail.subject + forWhom).slice(0, 300),
      html: mail.html,
      text: mail.text,
    };
    return this.mails.promise(tx, row, now, [...(files ?? []), ...(mail.pictures ?? [])]);
  }

  private async log(
    tx: Tx,
    { rule, recipient, items }: Letter,
    { name, how }: Reached,
    outcome: Pick<NoticeRow, 'decision' | 'reason' | 'mailId' | 'bellId'>,
    now: Instant,
  ): Promise<void> {
    for (const item of items) {
      const stoodIn = item.owedBy !== undefined || how === 'stand-in';
      await tx.insert(NoticeRow, {
        ...outcome,
        id: newId(),
        noticeKey: item.key,
        rule: item.rule ?? rule,
        caseId: item.caseId,
        subjectId: item.subjectId ?? null,
        step: item.step,
        tier: item.tier,
        recipientId: item.owedBy?.userId ?? recipient.userId,
        recipientName: item.owedBy?.name ?? recipient.name,
        day: item.day,
        reason: stoodIn ? 'stand-in' : outcome.reason,
        detail: stoodIn ? name : null,
        createdAt: now,
      });
    }
  }
}
