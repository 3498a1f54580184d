import { Injectable } from '@nestjs/common';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor } from '../../access/index.js';
import { CaseList, CaseRow, narrowToScope, type CaseLine } from '../../cases/index.js';
import { Chains } from './chains.js';

/** A case of a matter, with its place in it. */
export interface ChainLine {
  line: CaseLine;
  /** The day of the complaint. */
  on: Day;
  isHead: boolean;
  closedAt: Instant | null;
}

/** The cases of one matter in their order, as far as the reader may see them. */
@Injectable()
export class ReadChain {
  constructor(
    private readonly chains: Chains,
    private readonly list: CaseList,
  ) {}

  async of(
    reads: Reads,
    actor: Actor,
    found: Pick<CaseRow, 'id' | 'repeatOfId'>,
  ): Promise<{ chain: ChainLine[]; headId: string }> {
    const chain = await this.chains.inOrder(reads, await this.chains.members(reads, [found]));
    const lines = await this.visible(
      reads,
      actor,
      chain.map((one) => one.place.id),
    );
    return {
      headId: chain[0]?.place.id ?? found.id,
      chain: chain.flatMap(({ place, closedAt }, at) => {
        const line = lines.get(place.id);
        return line ? [{ line, on: place.on, isHead: at === 0, closedAt }] : [];
      }),
    };
  }

  /** Those of these cases that the reader may see, by their ids. */
  async visible(reads: Reads, actor: Actor, ids: readonly string[]): Promise<Map<string, CaseLine>> {
    if (ids.length === 0) return new Map();
    const query = reads.createQueryBuilder(CaseRow, 'c').where('c.id IN (:...ids)', { ids });
    const rows = await narrowToScope(query, scopeFor(actor, 'case.read')).getMany();
    return new Map((await this.list.withNames(reads, rows)).map((line) => [line.row.id, line]));
  }
}
