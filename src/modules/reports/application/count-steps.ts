import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Evidence } from '../../evidence/index.js';
import { isPhoto } from '../domain/photo-pairs.js';
import type { CaseFileOrder } from './case-file-asked.js';
import { CaseFileChapters } from './case-file-chapters.js';

/** The progress is told this often, in steps. */
const STEPS_A_TALE = 5;

/** How far a case file is: a step for each case, for each photo in the PDF and for each file in the zip. */
@Injectable()
export class CountSteps {
  constructor(
    private readonly evidence: Evidence,
    private readonly chapters: CaseFileChapters,
  ) {}

  async of(reads: Reads, reader: Actor, { caseIds, format }: CaseFileOrder): Promise<number> {
    let steps = caseIds.length;
    for (const id of caseIds) {
      const files = await this.evidence.of(reads, id);
      steps += files.filter(isPhoto).length;
      if (format !== 'zip') continue;
      const beside = await this.chapters.folders({ caseId: id, reader });
      steps += [...files, ...beside.flatMap((folder) => folder.files)].length;
    }
    return steps;
  }

  /** Called once a step; tells now and then, and never more than there is. */
  teller(total: number, tell: (written: number) => Promise<void>): () => Promise<void> {
    let written = 0;
    return async () => {
      written += 1;
      if (written % STEPS_A_TALE === 0 && written <= total) await tell(written);
    };
  }
}
