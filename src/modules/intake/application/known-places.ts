import { Injectable } from '@nestjs/common';
import { In, Like } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { marksFor } from '../../../platform/database/insert-many.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { placeWords } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import { KnownPlaceRow } from '../persistence/known-place.entity.js';

const LONGEST = 60;
const MOST = 200;

export interface KnownPlace {
  word: string;
  streetId: string;
  streetName: string;
  confirmed: number;
  lastAt: Instant;
}

/** Roads, compounds and shops with the street they lie in: learned from every case that an officer logs. */
@Injectable()
export class KnownPlaces {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

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

  /** Those with these characters in them, the newest first; the total says how many there are. */
  async list(actor: Actor, part: string): Promise<{ items: KnownPlace[]; total: number }> {
    requirePermission(actor, 'route.manage');
    const reads = this.uow.reads;
    const plain = part.trim().replace(/[\\%_]/g, '');
    const [rows, total] = await reads.findAndCount(KnownPlaceRow, {
      ...(plain ? { where: { word: Like(`%${plain}%`) } } : {}),
      order: { lastAt: 'DESC', word: 'ASC' },
      take: MOST,
    });
    const units = await this.directory.unitsByIds(
      reads,
      rows.map(({ streetId }) => streetId),
    );
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return { items: rows.map((row) => ({ ...row, streetName: names.get(row.streetId) ?? '' })), total };
  }

  /** Forgets what was learned wrongly. Throws NotFoundError. */
  async forget(actor: Actor, word: string, streetId: string): Promise<void> {
    requirePermission(actor, 'route.manage');
    await this.uow.run(async (tx) => {
      const found = await tx.findOneBy(KnownPlaceRow, { word, streetId });
      if (!found) throw new NotFoundError();
      await tx.delete(KnownPlaceRow, { word, streetId });
      const data = { word, confirmed: found.confirmed };
      const entry = {
        action: 'known-place.forget',
        subjectType: 'unit',
        subjectId: streetId,
        data,
      } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }

  /** In the order of the words, so that two officers never wait for each other. */
  async learn(tx: Tx, text: string, streetId: string, now: Instant): Promise<void> {
    const words = [...new Set(wordsOf(text))].toSorted();
    if (words.length === 0) return;
    await tx.query(
      `INSERT INTO known_place (word, street_id, confirmed, last_at) VALUES ${marksFor(tx, words.length, 4)}
       ON CONFLICT (word, street_id) DO UPDATE SET confirmed = known_place.confirmed + 1, last_at = excluded.last_at`,
      words.flatMap((word) => [word, streetId, 1, now]),
    );
  }
}

/** Sharp words first: a compound lies in one street, a road may run through several. */
function wordsOf(text: string): string[] {
  const { doors, names, sites, roads } = placeWords(text);
  return [...doors, ...names, ...sites, ...roads].filter(({ length }) => length <= LONGEST);
}
