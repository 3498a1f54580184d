import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { Clock } from '../../../kernel/clock.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { dayOf } from '../../../kernel/day.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import { type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { BLACK, findPersonalData } from '../domain/personal-data.js';
import { ContactErasedError, erasureWords } from '../domain/contact-errors.js';
import { CaseRow } from '../persistence/case.entity.js';
import { ComplainantErasureRow } from '../persistence/complainant-erasure.entity.js';
import { COMPLAINANT, ContactRow } from '../persistence/contact.entity.js';
import { CaseAccess } from './case-access.js';

/** Who complained, if that was handed over at all. */
export interface Contact {
  name?: string | null;
  phone?: string | null;
  address?: string | null;
  /** The complaint before personal data were blacked out. */
  originalText?: string | null;
}

/** Every telephone and identity number has three digits in a row, masked ones too; most cells have none. */
const MAY_HOLD = /[\d０-９]{3}/;

/** The sealed store of complainants: written by intake, read only with a reason that is logged. */
@Injectable()
export class Contacts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sealing: Sealing,
    private readonly access: CaseAccess,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Takes telephone and identity numbers out of a text; `sealed` is the original when there was any. */
  blackOut(text: string): { content: string; sealed: string | null } {
    if (!MAY_HOLD.test(text)) return { content: text, sealed: null };
    const found = findPersonalData(text).filter((one) => one.kind === 'phone' || one.kind === 'id-number');
    if (found.length === 0) return { content: text, sealed: null };
    let content = text;
    for (const { start, end } of found.toReversed())
      content = content.slice(0, start) + BLACK + content.slice(end);
    return { content, sealed: text };
  }

  blackOutCells(cells: { header: string; text: string }[] | null): { header: string; text: string }[] | null {
    return cells && cells.map(({ header, text }) => ({ header, text: this.blackOut(text).content }));
  }

  /** What is written for a new case; null when nothing has to be sealed. */
  fresh(caseId: string, contact: Contact, now: Instant): ContactRow | null {
    const given = Object.fromEntries(Object.entries(contact).filter(([, value]) => value));
    if (Object.keys(given).length === 0) return null;
    return { caseId, sealed: this.sealing.sealText(COMPLAINANT, JSON.stringify(given)), updatedAt: now };
  }

  /** Keeps what is given; empty fields leave what is there. What belongs to a piece is kept with its origin. */
  async put(tx: Tx, caseId: string, contact: Contact, now: Instant): Promise<void> {
    const given = Object.fromEntries(Object.entries(contact).filter(([, value]) => value));
    if (Object.keys(given).length === 0) return;
    const origin = (await tx.findOneBy(CaseRow, { id: caseId }))?.splitFromId;
    const holder = origin ?? caseId;
    await this.hold(tx, holder);
    const before = await tx.findOneBy(ContactRow, { caseId: holder });
    const known = before ? this.openRow(before) : {};
    const whole = { ...known, ...given };
    // A piece says a part of the original only.
    if (origin && given.originalText)
      whole.originalText = [known.originalText, given.originalText].filter(Boolean).join('\n\n');
    await tx.save(ContactRow, {
      caseId: holder,
      sealed: this.sealing.sealText(COMPLAINANT, JSON.stringify(whole)),
      updatedAt: now,
    });
  }

  async write(actor: Actor, caseId: string, contact: Contact): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      await this.access.require(tx, actor, 'contact.write', caseId);
      await this.put(tx, caseId, contact, now);
      await this.history.append(
        tx,
        actor,
        { action: 'contact.write', subjectType: 'case', subjectId: caseId },
        now,
      );
    });
  }

  /** Shows the contact to one person for one reason; the log is written before anything is shown. Throws ContactErasedError. */
  async reveal(actor: Actor, caseId: string, reason: string): Promise<Contact> {
    const row = await this.uow.run(async (tx) => {
      await this.access.require(tx, actor, 'contact.reveal', caseId);
      const found = await tx.findOneBy(ContactRow, { caseId });
      if (!found) throw await this.nothingThere(tx, caseId);
      await this.history.append(
        tx,
        actor,
        { action: 'contact.reveal', subjectType: 'case', subjectId: caseId, note: reason },
        this.clock.now(),
      );
      return found;
    });
    return this.openRow(row);
  }

  /** What is sealed about the complainant, for taking it out of texts; who shows it asks and logs first, as `reveal` does. */
  async known(reads: Reads, caseId: string): Promise<Contact> {
    const origin = (await reads.findOneBy(CaseRow, { id: caseId }))?.splitFromId;
    const row = await reads.findOneBy(ContactRow, { caseId: origin ?? caseId });
    return row ? this.openRow(row) : {};
  }

  /** Opens the contact a last time and takes it away; null where there is none. */
  async take(tx: Tx, caseId: string): Promise<Contact | null> {
    await this.hold(tx, caseId);
    const row = await tx.findOneBy(ContactRow, { caseId });
    if (!row) return null;
    const contact = this.openRow(row);
    await tx.delete(ContactRow, { caseId });
    return contact;
  }

  /** That it was erased, of a piece too: its complainant is the one of the origin. */
  async erasure(reads: Reads, caseId: string): Promise<ComplainantErasureRow | null> {
    const origin = (await reads.findOneBy(CaseRow, { id: caseId }))?.splitFromId;
    const holder = origin ?? caseId;
    const isThere = await reads.existsBy(ContactRow, { caseId: holder });
    return isThere ? null : reads.findOneBy(ComplainantErasureRow, { caseId: holder });
  }

  private async nothingThere(reads: Reads, caseId: string): Promise<Error> {
    const erased = await this.erasure(reads, caseId);
    if (!erased) return new NotFoundError();
    const { zh, en } = erasureWords(erased);
    return new ContactErasedError({ day: dayOf(erased.erasedAt), why: zh, whyEn: en });
  }

  /** So that nobody puts back what another one just takes away. */
  async hold(tx: Tx, caseId: string): Promise<void> {
    if (tx.connection.options.type === 'postgres')
      await tx.query('SELECT id FROM inspection_case WHERE id = $1 FOR UPDATE', [caseId]);
  }

  private openRow(row: ContactRow): Contact {
    return JSON.parse(this.sealing.openText(COMPLAINANT, row.sealed)) as Contact;
  }
}
