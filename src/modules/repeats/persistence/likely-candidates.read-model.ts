import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { termsOf, type Phrase } from '../../../kernel/han.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { matchingAny, ranked } from '../../../platform/search/matching.js';
import type { Scope } from '../../access/index.js';
import { CaseRow, IS_WORK, narrowToScope } from '../../cases/index.js';
import type { Compared } from '../domain/likeness.js';

const BY_WORDS = 80;
const BY_NUMBER = 10;
const KEYS_AT_ONCE = 500;
/** A market or a main road has hundreds of cases; the newest tell enough. */
const OF_A_PLACE = 12;
/** How much of a sentence has to be the same for the text to count as copied. */
const OPENING = 9;
const OPENINGS = 4;

/** Cases worth a closer comparison with a complaint: same number, same places, sentences that begin alike. */
@Injectable()
export class LikelyCandidates {
  async find(reads: Reads, scope: Scope, typed: Compared): Promise<CaseRow[]> {
    const ids = await this.byWords(reads, typed);
    const query = narrowToScope(reads.createQueryBuilder(CaseRow, 'c').where(IS_WORK), scope);
    const rows = ids.length > 0 ? await query.andWhere('c.id IN (:...ids)', { ids }).getMany() : [];
    if (!typed.numberKey) return rows;
    const same = await narrowToScope(reads.createQueryBuilder(CaseRow, 'c').where('1 = 1'), scope)
      .andWhere({ numberKey: In([typed.numberKey]) })
      .limit(BY_NUMBER)
      .getMany();
    return [...same, ...rows.filter(({ id }) => !same.some((one) => one.id === id))];
  }

  /** The newest cases of each of these places. */
  async byPlace(reads: Reads, scope: Scope, placeKeys: readonly string[]): Promise<Map<string, CaseRow[]>> {
    const byKey = new Map<string, CaseRow[]>();
    const keys = [...new Set(placeKeys)];
    for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
      const newest = reads
        .createQueryBuilder()
        .subQuery()
        .select(['p.id AS id', 'ROW_NUMBER() OVER (PARTITION BY p.place_key ORDER BY p.id DESC) AS nth'])
        .from(CaseRow, 'p')
        .where('p.place_key IN (:...keys)');
      const rows = await narrowToScope(reads.createQueryBuilder(CaseRow, 'c').where('1 = 1'), scope)
        .andWhere(`c.id IN (SELECT n.id FROM ${newest.getQuery()} n WHERE n.nth <= ${OF_A_PLACE})`)
        .setParameters({ keys: keys.slice(at, at + KEYS_AT_ONCE) })
        .getMany();
      for (const row of rows) byKey.set(row.placeKey!, [...(byKey.get(row.placeKey!) ?? []), row]);
    }
    return byKey;
  }

  private async byWords(reads: Reads, { places, text }: Compared): Promise<string[]> {
    const words = [...places.doors, ...places.names, ...places.sites, ...places.roads, ...openings(text)];
    const phrases = words.flatMap((word): Phrase[] => termsOf(word).flatMap((term) => term[0] ?? []));
    const found = matchingAny(reads, phrases, 'words');
    if (!found) return [];
    const { sql, args } = ranked(reads, found, BY_WORDS);
    return ((await reads.query(sql, args)) as { id: string }[]).map(({ id }) => id);
  }
}

/** The beginnings of the longest clauses. */
function openings(text: string): string[] {
  return text
    .split(/[，。；：！？,.;:!?\s]+/)
    .filter((clause) => clause.length >= OPENING)
    .sort((a, b) => b.length - a.length)
    .slice(0, OPENINGS)
    .map((clause) => clause.slice(0, OPENING));
}
