import { Injectable } from '@nestjs/common';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import {
  FileKit,
  InfectedFileError,
  SubjectFiles,
  type EvidenceFileRow,
  type FileHolder,
  type FileTrace,
  type Surroundings,
  type TakenFile,
  type Upload,
} from '../../evidence/index.js';
import { History } from '../../history/index.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { CaseAccess } from './case-access.js';
import { CaseEvidenceSurroundings } from './case-evidence-surroundings.js';
import { IndexCase } from './index-case.js';

/** Files of a case with what they are held against. */
export interface SeenFiles {
  files: EvidenceFileRow[];
  around: Surroundings;
}

interface CaseHolder extends FileHolder {
  found: CaseRow;
}

/** Photos and papers of a case: who may see the case may see them. */
@Injectable()
export class CaseEvidence extends SubjectFiles<string, CaseHolder> {
  constructor(
    kit: FileKit,
    private readonly access: CaseAccess,
    private readonly surroundings: CaseEvidenceSurroundings,
    private readonly indexCase: IndexCase,
    private readonly history: History,
  ) {
    super(kit);
  }

  /** These files as their reader sees them. */
  async seen(actor: Actor, caseId: string, files: EvidenceFileRow[]): Promise<SeenFiles> {
    const { reads } = this.kit.uow;
    const found = await this.access.require(reads, actor, 'evidence.read', caseId);
    return { files, around: await this.surroundings.of(reads, found, files) };
  }

  protected async toAdd(reads: Reads, actor: Actor, caseId: string): Promise<CaseHolder> {
    return { subjectId: caseId, found: await this.access.require(reads, actor, 'evidence.add', caseId) };
  }

  /** What others brought is taken away by few. */
  protected override async toRemove(
    tx: Tx,
    actor: Actor,
    caseId: string,
    evidenceId: string,
  ): Promise<CaseHolder> {
    const holder = await this.toAdd(tx, actor, caseId);
    const { uploadedBy } = await this.kit.evidence.require(tx, caseId, evidenceId);
    await this.access.requireOf(tx, actor, 'evidence.remove', holder.found, uploadedBy);
    return holder;
  }

  protected override async toRead(reads: Reads, actor: Actor, caseId: string): Promise<FileHolder> {
    await this.access.require(reads, actor, 'evidence.read', caseId);
    return { subjectId: caseId };
  }

  protected async remember(
    tx: Tx,
    actor: Actor,
    { subjectId, found }: CaseHolder,
    { action, row: { id: evidenceId, kind, sha256 }, now }: FileTrace,
  ): Promise<void> {
    await this.indexCase.within(tx, found);
    const data = { evidenceId, kind, sha256 };
    const ofCase = action === 'add-file' ? 'evidence.add' : 'evidence.remove';
    await this.history.append(tx, actor, { action: ofCase, subjectType: 'case', subjectId, data }, now);
  }

  /** An infected file is refused and remembered: the phone it comes from needs somebody's eye. */
  protected override async take(actor: Actor, caseId: string, upload: Upload): Promise<TakenFile> {
    try {
      return await super.take(actor, caseId, upload);
    } catch (error) {
      if (error instanceof InfectedFileError) {
        const data = { kind: upload.kind, sha256: upload.sha256, virus: error.details.virus };
        const entry = { action: 'evidence.infected', subjectType: 'case', subjectId: caseId, data } as const;
        const { uow, clock } = this.kit;
        await uow.run((tx) => this.history.append(tx, actor, entry, clock.now()));
      }
      throw error;
    }
  }
}
