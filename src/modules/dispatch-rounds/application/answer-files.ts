import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { FileKit, SubjectFiles, type FileHolder } from '../../evidence/index.js';
import { Answers } from './answers.js';

/** Photos and papers of a draft; with the answer they become those of the progress entry. */
@Injectable()
export class AnswerFiles extends SubjectFiles<string, FileHolder> {
  constructor(
    kit: FileKit,
    private readonly answers: Answers,
  ) {
    super(kit);
  }

  protected async toAdd(reads: Reads, actor: Actor, id: string): Promise<FileHolder> {
    await this.answers.requireOpen(reads, actor, id, null, this.kit.clock.now());
    return { subjectId: id };
  }

  /** A draft has no history; the answer that is given has. */
  protected remember(): Promise<void> {
    return Promise.resolve();
  }
}
