import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { erase, tracesOf } from '../domain/erase-complainant.js';
import { CaseRow } from '../persistence/case.entity.js';
import { Contacts } from './contacts.js';

/** A text without personal numbers and without the complainant. */
export type Eraser = (text: string) => string;

/** For what leaves the house about a case: also takes out what somebody wrote into a note by hand. */
@Injectable()
export class Erasers {
  constructor(private readonly contacts: Contacts) {}

  async of(reads: Reads, caseId: string): Promise<Eraser> {
    const { name, phone, address } = await this.contacts.known(reads, caseId);
    const found = await reads.findOneBy(CaseRow, { id: caseId });
    // Who lives where the nuisance is: the place of the case is no secret.
    const isPlace = address && [found?.place, found?.title].some((place) => place?.includes(address));
    const traces = tracesOf([name, phone, isPlace ? null : address]);
    return (text) => this.contacts.blackOut(erase(text, traces)).content;
  }
}
