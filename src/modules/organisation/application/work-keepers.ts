import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import type { OpenAtUnit, WorkInHand } from '../domain/work-in-hand.js';
import type { UserRow } from '../persistence/user.entity.js';
import { WORK_KEEPER, type WorkKeeper } from './work-keeper.js';

/** All rooms that keep work in somebody's hand, asked as one. */
@Injectable()
export class WorkKeepers implements WorkKeeper, OnModuleInit {
  private keepers: readonly WorkKeeper[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    this.keepers = this.discovery
      .getProviders()
      .filter(({ metatype }) => metatype && Reflect.getMetadata(WORK_KEEPER, metatype) === true)
      .map(({ instance }) => instance as WorkKeeper);
  }

  async inHandOf(reads: Reads, userId: string): Promise<WorkInHand[]> {
    const found: WorkInHand[] = [];
    for (const keeper of this.keepers) found.push(...(await keeper.inHandOf(reads, userId)));
    return found;
  }

  async handOn(tx: Tx, actor: Actor, from: UserRow, to: UserRow | null): Promise<void> {
    for (const keeper of this.keepers) await keeper.handOn(tx, actor, from, to);
  }

  async openAt(reads: Reads, unitId: string): Promise<OpenAtUnit[]> {
    const found: OpenAtUnit[] = [];
    for (const keeper of this.keepers) found.push(...(await keeper.openAt(reads, unitId)));
    return found.filter(({ count }) => count > 0);
  }
}
