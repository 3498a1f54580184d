import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { EraseWords, History } from '../../history/index.js';
import { MailFiles } from '../../notices/index.js';
import { complainantTraces } from '../domain/complainant-traces.js';
import { erase } from '../domain/erase-complainant.js';
import { CaseRow } from '../persistence/case.entity.js';
import { ComplainantErasureRow } from '../persistence/complainant-erasure.entity.js';
import { Contacts } from './contacts.js';
import type { Eraser } from './erasers.js';
import { IndexCase } from './index-case.js';
import { belongingsOf, SweepCaseTexts } from './sweep-case-texts.js';

export type ErasureFacts = Pick<ComplainantErasureRow, 'cause' | 'months' | 'reason' | 'byName'>;

export interface Forgotten {
  /** The case with its pieces. */
  caseIds: string[];
  /** Black over what was known of the complainant; leaves every other text as it is. */
  eraser: Eraser;
  /** As it was given, without the complainant. */
  reason: string | null;
  /** Rows that held a trace. */
  texts: number;
  /** Entries of the history that held one. */
  words: number;
}

/** Takes the complainant out of a case and its pieces, sealed and in words, and remembers that it was done. */
@Injectable()
export class ForgetComplainant {
  constructor(
    private readonly contacts: Contacts,
    private readonly sweep: SweepCaseTexts,
    private readonly mailFiles: MailFiles,
    private readonly eraseWords: EraseWords,
    private readonly indexCase: IndexCase,
    private readonly history: History,
  ) {}

  /** `caseId` is no piece. Throws where the contact cannot be opened: then nothing could be looked for. */
  async within(tx: Tx, actor: Actor, caseId: string, facts: ErasureFacts, now: Instant): Promise<Forgotten> {
    const contact = await this.contacts.take(tx, caseId);
    const rows = await tx.find(CaseRow, { where: [{ id: caseId }, { splitFromId: caseId }] });
    const caseIds = rows.map(({ id }) => id);
    const traces = complainantTraces(
      contact ?? {},
      rows.flatMap(({ place, title }) => [place, title]),
    );
    const eraser: Eraser = (text) => erase(text, traces);
    const counts = traces.length > 0 ? await this.everywhere(tx, caseIds, eraser) : { texts: 0, words: 0 };
    await tx.increment(CaseRow, { id: In(caseIds) }, 'version', 1);
    const { cause, months, byName } = facts;
    const reason = facts.reason && eraser(facts.reason);
    const row = { caseId, erasedAt: now, cause, months, reason, byName };
    await tx.upsert(ComplainantErasureRow, row, ['caseId']);
    const data = { cause, ...(months === null ? {} : { months }), ...counts };
    const entry = { action: 'contact.erase', subjectType: 'case', note: reason, data } as const;
    await this.history.appendAll(
      tx,
      actor,
      caseIds.map((subjectId) => ({ ...entry, subjectId })),
      now,
    );
    return { caseIds, eraser, reason, ...counts };
  }

  private async everywhere(
    tx: Tx,
    caseIds: readonly string[],
    eraser: Eraser,
  ): Promise<{ texts: number; words: number }> {
    const swept = await this.sweep.within(tx, caseIds, eraser);
    // What a mail carried cannot be looked into; it said what its text says.
    await this.mailFiles.letGo(tx, swept.get('mail') ?? []);
    const holds = (text: string): boolean => eraser(text) !== text;
    const tasks = (await belongingsOf(tx, caseIds)).get('task')!;
    const words =
      (await this.eraseWords.within(tx, 'case', caseIds, holds)) +
      (await this.eraseWords.within(tx, 'rectification', tasks, holds));
    if (swept.size > 0)
      for (const row of await tx.findBy(CaseRow, { id: In([...caseIds]) }))
        await this.indexCase.within(tx, row);
    return { texts: [...swept.values()].reduce((sum, { length }) => sum + length, 0), words };
  }
}
