import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { newId } from '../../../kernel/ids.js';
import { DAY_MS, plusMillis, type Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { UNFINISHED, type MadeFileFormat } from '../domain/made-file.js';
import { TooManyFilesError } from '../domain/made-file-errors.js';
import { MadeFileRow } from '../persistence/made-file.entity.js';
import type { MadeFileKind } from './kinds.js';

export interface FileOrder {
  kind: MadeFileKind;
  format: MadeFileFormat;
  request: object;
}

const KEPT_MS = DAY_MS;
const AT_ONCE = 3;

/** Promises a file to the one who asks; the caller enqueues the job that makes it. */
@Injectable()
export class PromiseFile {
  /** Throws TooManyFilesError while three of that kind are in the making. */
  async within(tx: Tx, actor: Actor, { kind, format, request }: FileOrder, now: Instant): Promise<string> {
    const requestedBy = actor.userId;
    const open = { kind, requestedBy, state: In(UNFINISHED), expiresAt: MoreThan(now) };
    const count = await tx.countBy(MadeFileRow, open);
    if (count >= AT_ONCE) throw new TooManyFilesError({ count });
    const id = newId();
    await tx.insert(MadeFileRow, {
      id,
      kind,
      requestedBy,
      format,
      request,
      state: 'waiting',
      total: null,
      written: 0,
      fileName: null,
      bytes: null,
      failure: null,
      createdAt: now,
      finishedAt: null,
      expiresAt: plusMillis(now, KEPT_MS),
    } as never);
    return id;
  }
}
