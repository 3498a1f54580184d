import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { Config } from '../../../platform/config/config.js';
import { KeptFiles } from './kept-files.js';

/** The case files in the data folder. */
@Injectable()
export class CaseFiles extends KeptFiles {
  constructor(config: Config) {
    super(join(config.dataDir, 'case-files'));
  }
}
