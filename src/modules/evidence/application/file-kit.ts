import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Evidence } from './evidence.js';
import { Pictures } from './pictures.js';
import { TakeFile } from './take-file.js';

/** What the files of any subject need. */
@Injectable()
export class FileKit {
  constructor(
    readonly uow: UnitOfWork,
    readonly evidence: Evidence,
    readonly takeFile: TakeFile,
    readonly pictures: Pictures,
    readonly clock: Clock,
  ) {}
}
