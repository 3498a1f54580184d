import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CASE_FILE_CHAPTER, type FileChapter } from '../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../access/index.js';

/** The chapters of all loaded rooms, in the order in which they stand in a file. */
@Injectable()
export class CaseFileChapters implements OnModuleInit {
  private inOrder: readonly FileChapter<Actor>[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const byPlace = new Map<number, FileChapter<Actor>>();
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const place = metatype && (Reflect.getMetadata(CASE_FILE_CHAPTER, metatype) as number | undefined);
      if (place === undefined || place === null) continue;
      if (byPlace.has(place)) throw new Error(`two chapters of the case file stand at ${place}`);
      byPlace.set(place, instance as FileChapter<Actor>);
    }
    this.inOrder = [...byPlace].toSorted(([a], [b]) => a - b).map(([, chapter]) => chapter);
  }

  all(): readonly FileChapter<Actor>[] {
    return this.inOrder;
  }
}
