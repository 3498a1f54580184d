import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { placeWords } from '../../cases/index.js';
import { KnownPlaceRow } from '../persistence/known-place.entity.js';

const LONGEST = 60;

/** Roads, compounds and shops with the street they lie in: learned from every case that an officer logs. */
@Injectable()
export class KnownPlaces {
  /** The street that these words were logged in most often, and the word that says so; null when none was. */
  async streetOf(reads: Reads, text: string): Promise<{ streetId: string; word: string } | null> {
    const words = wordsOf(text);
    if (words.length === 0) return null;
    const rows = await reads.findBy(KnownPlaceRow, { word: In(words) });
    const best = rows.toSorted(
      (a, b) => words.indexOf(a.word) - words.indexOf(b.word) || b.confirmed - a.confirmed,
    )[0];
    return best ? { streetId: best.streetId, word: best.word } : null;
  }

  async learn(tx: Tx, text: string, streetId: string, now: Instant): Promise<void> {
    for (const word of wordsOf(text)) {
      const known = await tx.findOneBy(KnownPlaceRow, { word, streetId });
      const row = { word, streetId, confirmed: (known?.confirmed ?? 0) + 1, lastAt: now };
      if (known) await tx.update(KnownPlaceRow, { word, streetId }, row);
      else await tx.insert(KnownPlaceRow, row);
    }
  }
}

/** Sharp words first: a compound lies in one street, a road may run through several. */
function wordsOf(text: string): string[] {
  const { doors, names, sites, roads } = placeWords(text);
  return [...doors, ...names, ...sites, ...roads].filter(({ length }) => length <= LONGEST);
}
