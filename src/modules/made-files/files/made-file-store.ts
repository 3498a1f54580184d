import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Config } from '../../../platform/config/config.js';
import { KINDS, type MadeFileKind } from '../application/kinds.js';
import { KeptFiles } from './kept-files.js';

export interface OpenFile {
  fileName: string;
  mime: string;
  size: number;
  stream: Readable;
}

/** The files that were made, in the data folder: a folder for each kind. */
@Injectable()
export class MadeFileStore {
  constructor(private readonly config: Config) {}

  of(kind: MadeFileKind): KeptFiles {
    return new KeptFiles(join(this.config.dataDir, KINDS[kind].folder));
  }

  async open(kind: MadeFileKind, id: string): Promise<Pick<OpenFile, 'size' | 'stream'>> {
    const files = this.of(kind);
    return { size: await files.size(id), stream: files.open(id) };
  }
}
