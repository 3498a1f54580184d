import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, scopeFor, type Actor } from '../../access/index.js';
import {
  placeKeyAmong,
  placeWords,
  withoutPersonalData,
  type CaseRow,
  type Medium,
} from '../../cases/index.js';
import { likenessOf, type Compared, type Likeness } from '../domain/likeness.js';
import { LikelyCandidates } from '../persistence/likely-candidates.read-model.js';
import { mediaOf } from '../persistence/media-of.js';

/** A complaint of a list, as far as it is compared. */
export interface ListedComplaint {
  content: string;
  place: string | null;
  streetId: string | null;
  media: readonly Medium[];
}

export interface LikelyOfMany extends Likeness {
  row: CaseRow;
}

export interface HowToLook {
  /** Look through the words of every text too, not only at cases of the same place; for short lists. */
  thorough: boolean;
  least: number;
  most: number;
}

const BREATHE_EVERY = 50;

/** 疑似重复 for a whole list: the cases of the same places are fetched in few queries and compared in memory. */
@Injectable()
export class FindLikelyMany {
  constructor(private readonly candidates: LikelyCandidates) {}

  /** For each complaint the cases that look like it, most alike first. */
  async run(
    actor: Actor,
    reads: Reads,
    listed: readonly ListedComplaint[],
    { thorough, least, most }: HowToLook,
  ): Promise<LikelyOfMany[][]> {
    requirePermission(actor, 'case.create');
    const scope = scopeFor(actor, 'case.read');
    const compared = listed.map(comparedTo);
    const byPlace = await this.candidates.byPlace(
      reads,
      scope,
      compared.flatMap(({ placeKey }) => placeKey ?? []),
    );
    const found: CaseRow[][] = [];
    for (const { placeKey, ...one } of compared) {
      const same = (placeKey && byPlace.get(placeKey)) || [];
      const others = thorough ? await this.candidates.find(reads, scope, { ...one, numberKey: null }) : [];
      found.push([...same, ...others.filter(({ id }) => !same.some((known) => known.id === id))]);
    }
    const media = await mediaOf(reads, found.flat());
    // Read once, however many of the list stand beside it.
    const known = new Map<string, Compared>();
    const comparedRow = (row: CaseRow): Compared => {
      const before = known.get(row.id);
      if (before) return before;
      const read = comparedTo({ ...row, place: row.place ?? row.title, media: media.get(row.id) ?? [] });
      known.set(row.id, read);
      return read;
    };
    const likely: LikelyOfMany[][] = [];
    for (const [at, rows] of found.entries()) {
      if (at % BREATHE_EVERY === 0) await breathe();
      likely.push(
        rows
          .map((row) => ({ row, ...likenessOf(compared[at]!, comparedRow(row)) }))
          .filter(({ percent }) => percent >= least)
          .sort((a, b) => b.percent - a.percent || b.row.id.localeCompare(a.row.id))
          .slice(0, most),
      );
    }
    return likely;
  }
}

function comparedTo({
  content,
  place,
  streetId,
  media,
}: ListedComplaint): Compared & { placeKey: string | null } {
  const text = withoutPersonalData(content);
  const places = placeWords(`${place ?? ''}\n${text}`);
  return {
    numberKey: null,
    text,
    places,
    placeKey: placeKeyAmong(places),
    streetId,
    media,
  };
}
