import { ApiProperty } from '@nestjs/swagger';
import { NamedUnit } from '../../../cases/index.js';
import { EVIDENCE_KINDS, type EvidenceFileRow, type EvidenceKind } from '../../../evidence/index.js';
import type { ActsOfSubject } from '../../application/read-acts.js';
import type { EntryFile } from '../../application/read-register.js';
import { ABOUT, type About } from '../../domain/kinds.js';
import { yuanOf } from '../../domain/money.js';
import { LinkedSubjectResponse } from './accountability.response.js';

export class EntryFileResponse {
  id: string;

  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;

  name: string;
  mime: string;
  size: number;
  sha256: string;
  uploadedByName: string;
  uploadedAt: string;

  static of(this: void, row: EvidenceFileRow): EntryFileResponse {
    const { id, kind, name, mime, size, sha256, uploadedByName, uploadedAt } = row;
    return { id, kind, name, mime, size, sha256, uploadedByName, uploadedAt };
  }
}

export class EntryEventResponse {
  id: string;
  action: string;
  at: string;
  byName: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

export class EntryResponse {
  id: string;
  version: number;
  kind: string;
  kindName: string;
  unit: string;

  @ApiProperty({ enum: ABOUT, enumName: 'AccountabilityAbout' })
  about: About;

  amount: number;

  /** In 元. @example "251542.71" */
  @ApiProperty({ type: String, nullable: true })
  fine: string | null;

  happenedOn: string;

  @ApiProperty({ type: NamedUnit, nullable: true })
  street: NamedUnit | null;

  @ApiProperty({ type: String, nullable: true })
  campaignId: string | null;

  body: string;

  @ApiProperty({ type: String, nullable: true })
  documentNo: string | null;

  @ApiProperty({ type: String, nullable: true })
  subject: string | null;

  /** A name lies sealed, which some may see for a reason. */
  hasSealed: boolean;

  @ApiProperty({ type: String, nullable: true })
  text: string | null;

  @ApiProperty({ type: [LinkedSubjectResponse] })
  links: LinkedSubjectResponse[];

  @ApiProperty({ type: [EntryFileResponse] })
  files: EntryFileResponse[];

  @ApiProperty({ type: [EntryEventResponse] })
  history: EntryEventResponse[];

  recordedByName: string;
  recordedAt: string;

  @ApiProperty({ type: String, nullable: true })
  withdrawnAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawReason: string | null;

  mayManage: boolean;
  mayReveal: boolean;

  static of(
    { entry, kind, street, links, files, history, seesNames }: EntryFile,
    may: Pick<EntryResponse, 'mayManage' | 'mayReveal'>,
  ): EntryResponse {
    const { id, version, amount, fineFen, happenedOn, campaignId, body, documentNo } = entry;
    const about = kind?.about ?? 'none';
    return {
      id,
      version,
      kind: entry.kind,
      kindName: kind?.name ?? entry.kind,
      unit: kind?.unit ?? '',
      about,
      amount,
      fine: fineFen === null ? null : yuanOf(fineFen),
      happenedOn,
      street: street && { id: street.id, name: street.name },
      campaignId,
      body,
      documentNo: seesNames ? documentNo : null,
      subject: about === 'person' && !seesNames ? null : entry.subject,
      hasSealed: seesNames && entry.sealed !== null,
      text: seesNames ? entry.text : null,
      links,
      files: files.map(EntryFileResponse.of),
      history: history.map((row) => ({
        id: row.id,
        action: row.action,
        at: row.at,
        byName: row.actorName,
        note: row.note,
      })),
      recordedByName: entry.recordedByName,
      recordedAt: entry.recordedAt,
      withdrawnAt: entry.withdrawnAt,
      withdrawReason: entry.withdrawReason,
      ...may,
    };
  }
}

export class RevealedNameResponse {
  name: string;
}

export class RecordedEntryResponse {
  id: string;
}

/** One act of a case or a task. */
export class ActResponse {
  id: string;
  kindName: string;
  unit: string;
  amount: number;

  /** In 元. @example "251542.71" */
  @ApiProperty({ type: String, nullable: true })
  fine: string | null;

  happenedOn: string;
  body: string;

  /** A company, or a person masked. */
  @ApiProperty({ type: String, nullable: true })
  subject: string | null;
}

export class ActsResponse {
  @ApiProperty({ type: [ActResponse] })
  acts: ActResponse[];

  mayManage: boolean;

  static of({ acts, seesNames }: ActsOfSubject, mayManage: boolean): ActsResponse {
    return {
      acts: acts.map(({ entry, kind }) => ({
        id: entry.id,
        kindName: kind.name,
        unit: kind.unit,
        amount: entry.amount,
        fine: entry.fineFen === null ? null : yuanOf(entry.fineFen),
        happenedOn: entry.happenedOn,
        body: entry.body,
        subject: kind.about === 'person' && !seesNames ? null : entry.subject,
      })),
      mayManage,
    };
  }
}
