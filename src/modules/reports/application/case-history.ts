import { Injectable } from '@nestjs/common';
import type { ChapterSubject } from '../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../access/index.js';
import type { HistoryEntryRow } from '../../history/index.js';
import { WholeCases } from './whole-cases.js';

/** The history as it stands in a file: complete, the earliest first; why somebody looked at the complainant stays out. */
@Injectable()
export class CaseHistory {
  constructor(private readonly cases: WholeCases) {}

  async of(subject: ChapterSubject<Actor>): Promise<HistoryEntryRow[]> {
    const { history } = await this.cases.of(subject);
    return history
      .toReversed()
      .map((entry) => (entry.action.startsWith('contact.') ? { ...entry, note: null, data: {} } : entry));
  }
}
