import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import {
  Evidence,
  InfectedFileError,
  TakeFile,
  type EvidenceFileRow,
  type Surroundings,
  type TakenFile,
  type Upload,
} from '../../evidence/index.js';
import { History } from '../../history/index.js';
import { CaseAccess } from './case-access.js';
import { CaseEvidenceSurroundings } from './case-evidence-surroundings.js';
import { IndexCase } from './index-case.js';

/** Files of a case with what they are held against. */
export interface SeenFiles {
  files: EvidenceFileRow[];
  around: Surroundings;
}

/** Photos and papers of a case: who may see the case may see them. */
@Injectable()
export class CaseEvidence {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly evidence: Evidence,
    private readonly takeFile: TakeFile,
    private readonly surroundings: CaseEvidenceSurroundings,
    private readonly indexCase: IndexCase,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, caseId: string, upload: Upload): Promise<EvidenceFileRow> {
    await this.access.require(this.uow.reads, actor, 'evidence.add', caseId);
    const file = await this.take(actor, caseId, upload);
    return this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'evidence.add', caseId);
      const now = this.clock.now();
      const { row, isNew } = await this.evidence.record(tx, actor, caseId, file, now);
      if (isNew) {
        await this.indexCase.within(tx, found);
        const data = { evidenceId: row.id, kind: row.kind, sha256: row.sha256 };
        await this.history.append(
          tx,
          actor,
          { action: 'evidence.add', subjectType: 'case', subjectId: caseId, data },
          now,
        );
      }
      return row;
    });
  }

  async remove(actor: Actor, caseId: string, evidenceId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'evidence.add', caseId);
      const now = this.clock.now();
      const { sha256, kind, uploadedBy } = await this.evidence.remove(tx, caseId, evidenceId, now);
      await this.access.requireOf(tx, actor, 'evidence.remove', found, uploadedBy);
      await this.indexCase.within(tx, found);
      const data = { evidenceId, kind, sha256 };
      await this.history.append(
        tx,
        actor,
        { action: 'evidence.remove', subjectType: 'case', subjectId: caseId, data },
        now,
      );
    });
  }

  /** Which of these files the case has already: a phone need not send them twice. */
  async known(actor: Actor, caseId: string, hashes: readonly string[]): Promise<SeenFiles> {
    const { reads } = this.uow;
    const found = await this.access.require(reads, actor, 'evidence.add', caseId);
    const wanted = hashes.map((hash) => hash.toLowerCase());
    const files = await this.evidence.known(reads, caseId, wanted);
    return { files, around: await this.surroundings.of(reads, found, files) };
  }

  /** One file as its reader sees it. */
  async seen(actor: Actor, caseId: string, file: EvidenceFileRow): Promise<SeenFiles> {
    const { reads } = this.uow;
    const found = await this.access.require(reads, actor, 'evidence.read', caseId);
    return { files: [file], around: await this.surroundings.of(reads, found, [file]) };
  }

  /** An infected file is refused and remembered: the phone it comes from needs somebody's eye. */
  private async take(actor: Actor, caseId: string, upload: Upload): Promise<TakenFile> {
    try {
      return await this.takeFile.run(upload);
    } catch (error) {
      if (error instanceof InfectedFileError) {
        const data = { kind: upload.kind, sha256: upload.sha256, virus: error.details.virus };
        const entry = { action: 'evidence.infected', subjectType: 'case', subjectId: caseId, data } as const;
        await this.uow.run((tx) => this.history.append(tx, actor, entry, this.clock.now()));
      }
      throw error;
    }
  }
}
