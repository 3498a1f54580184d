import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, scopeFor, type Actor } from '../../access/index.js';
import {
  CaseList,
  CaseRow,
  parseAcceptanceNumber,
  placeWords,
  withoutPersonalData,
  type CaseLine,
  type Medium,
} from '../../cases/index.js';
import { Evidence } from '../../evidence/index.js';
import { LIKELY, likenessOf, sharedStretches, type Compared, type Likeness } from '../domain/likeness.js';
import { CaseLinkRow } from '../persistence/case-link.entity.js';
import { LikelyCandidates } from '../persistence/likely-candidates.read-model.js';
import { mediaOf } from '../persistence/media-of.js';
import { Chains } from './chains.js';

/** A complaint as far as it is typed. */
export interface Typed {
  acceptanceNo?: string;
  content?: string;
  place?: string;
  streetId?: string | null;
  media?: readonly Medium[];
  /** The case itself, when it is logged already. */
  caseId?: string;
}

export interface LikelyCase extends Likeness {
  line: CaseLine;
  excerpt: { text: string; marks: { start: number; end: number }[] };
  /** A photo to judge by. */
  photoId: string | null;
}

const MOST = 6;
const EXCERPT = 64;
const BEFORE = 8;

/** 疑似重复: earlier cases of every campaign that look like this one, most alike first, with enough to judge by. */
@Injectable()
export class FindLikely {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly candidates: LikelyCandidates,
    private readonly list: CaseList,
    private readonly evidence: Evidence,
    private readonly chains: Chains,
  ) {}

  async run(actor: Actor, typed: Typed): Promise<LikelyCase[]> {
    requirePermission(actor, 'case.create');
    const reads = this.uow.reads;
    const text = withoutPersonalData(typed.content ?? '');
    const compared: Compared = {
      numberKey: parseAcceptanceNumber(typed.acceptanceNo ?? '').normalized || null,
      text,
      places: placeWords(`${typed.place ?? ''}\n${text}`),
      streetId: typed.streetId ?? null,
      media: typed.media ?? [],
    };
    const left = await this.leftOut(typed.caseId);
    const rows = await this.candidates.find(reads, scopeFor(actor, 'case.read'), compared);
    const media = await mediaOf(reads, rows);
    const likely = rows
      .filter(({ id }) => !left.has(id))
      .map((row) => ({ row, ...likenessOf(compared, comparedOf(row, media.get(row.id) ?? [])) }))
      .filter(({ percent }) => percent >= LIKELY)
      .sort((a, b) => b.percent - a.percent || b.row.id.localeCompare(a.row.id))
      .slice(0, MOST);
    const shown = likely.map(({ row }) => row);
    const lines = await this.list.withNames(reads, shown);
    const photos = await this.evidence.firstPhotos(
      reads,
      shown.map(({ id }) => id),
    );
    return likely.map(({ row, percent, reasons }, at) => ({
      line: lines[at]!,
      percent,
      reasons,
      excerpt: excerptOf(row.content, text),
      photoId: photos.get(row.id) ?? null,
    }));
  }

  /** The case itself, those of its chain, and those a person has decided about. */
  private async leftOut(caseId: string | undefined): Promise<Set<string>> {
    if (!caseId) return new Set();
    const links = await this.uow.reads.find(CaseLinkRow, {
      where: [
        { caseId, endedAt: IsNull() },
        { otherId: caseId, endedAt: IsNull() },
      ],
    });
    const found = await this.uow.reads.findBy(CaseRow, { id: caseId });
    const chain = await this.chains.members(this.uow.reads, found);
    return new Set([
      caseId,
      ...chain.map(({ id }) => id),
      ...links.flatMap((link) => [link.caseId, link.otherId]),
    ]);
  }
}

function comparedOf(row: CaseRow, media: readonly Medium[]): Compared {
  const { numberKey, content, place, title, streetId } = row;
  return {
    numberKey,
    text: content,
    places: placeWords(`${place ?? title}\n${content}`),
    streetId,
    media,
  };
}

/** What the earlier case says, from the first words that both say on. */
function excerptOf(content: string, typed: string): LikelyCase['excerpt'] {
  const plain = content.replace(/\s+/g, ' ');
  const marks = sharedStretches(plain, typed);
  const from = plain.length <= EXCERPT ? 0 : Math.max(0, (marks[0]?.start ?? 0) - BEFORE);
  const to = Math.min(plain.length, from + EXCERPT);
  const head = from > 0 ? '…' : '';
  return {
    text: head + plain.slice(from, to) + (to < plain.length ? '…' : ''),
    marks: marks
      .filter(({ start }) => start < to)
      .map(({ start, end }) => ({
        start: start - from + head.length,
        end: Math.min(end, to) - from + head.length,
      })),
  };
}
