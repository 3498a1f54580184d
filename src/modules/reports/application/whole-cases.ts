import { Injectable } from '@nestjs/common';
import type { ChapterSubject } from '../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../access/index.js';
import { ReadCase, type CaseFile as WholeCase } from '../../cases/index.js';

export type { WholeCase };

/** A case with all that belongs to it, read once for all chapters of one file. */
@Injectable()
export class WholeCases {
  private readonly read = new WeakMap<ChapterSubject<Actor>, Promise<WholeCase>>();

  constructor(private readonly readCase: ReadCase) {}

  /** Throws NotFoundError when the reader may not see it. */
  of(subject: ChapterSubject<Actor>): Promise<WholeCase> {
    const known = this.read.get(subject) ?? this.readCase.run(subject.reader, subject.caseId);
    this.read.set(subject, known);
    return known;
  }
}
