import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  CASE_FILE_CHAPTER,
  type ChapterSubject,
  type FileChapter,
  type FileFolder,
} from '../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../access/index.js';
import type { EvidenceFileRow } from '../../evidence/index.js';

type Chapter = FileChapter<Actor, EvidenceFileRow>;

/** The chapters of all loaded rooms, in the order in which they stand in a file. */
@Injectable()
export class CaseFileChapters implements OnModuleInit {
  private inOrder: readonly Chapter[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const byPlace = new Map<number, Chapter>();
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const place = metatype && (Reflect.getMetadata(CASE_FILE_CHAPTER, metatype) as number | undefined);
      if (place === undefined || place === null) continue;
      if (byPlace.has(place)) throw new Error(`two chapters of the case file stand at ${place}`);
      byPlace.set(place, instance as Chapter);
    }
    this.inOrder = [...byPlace].toSorted(([a], [b]) => a - b).map(([, chapter]) => chapter);
  }

  all(): readonly Chapter[] {
    return this.inOrder;
  }

  /** What the chapters put into the zip beside the evidence of the case. */
  async folders(subject: ChapterSubject<Actor>): Promise<FileFolder<EvidenceFileRow>[]> {
    const folders: FileFolder<EvidenceFileRow>[] = [];
    for (const chapter of this.inOrder) folders.push(...((await chapter.folders?.(subject)) ?? []));
    return folders;
  }
}
