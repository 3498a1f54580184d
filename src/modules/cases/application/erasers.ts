import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { complainantTraces } from '../domain/complainant-traces.js';
import { erase } from '../domain/erase-complainant.js';
import { CaseRow } from '../persistence/case.entity.js';
import { Contacts } from './contacts.js';

/** A text without personal numbers and without the complainant. */
export type Eraser = (text: string) => string;

/** For what leaves the house about a case: also takes out what somebody wrote into a note by hand. */
@Injectable()
export class Erasers {
  constructor(private readonly contacts: Contacts) {}

  async of(reads: Reads, caseId: string): Promise<Eraser> {
    const contact = await this.contacts.known(reads, caseId);
    const found = await reads.findOneBy(CaseRow, { id: caseId });
    const traces = complainantTraces(contact, [found?.place, found?.title]);
    return (text) => this.contacts.blackOut(erase(text, traces)).content;
  }
}
