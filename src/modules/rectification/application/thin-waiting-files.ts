import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import { ForgetFiles } from '../../evidence/index.js';
import { inSlices, Thinners, type Thinner } from '../../retention/index.js';
import { WAITING } from './waiting-place.js';

/** Photos that came ahead of an entry of a device which never came itself. Those of an entry lie in its own place and stay. */
@Injectable()
export class ThinWaitingFiles implements Thinner {
  readonly kind = 'waiting-file';

  constructor(
    private readonly files: ForgetFiles,
    thinners: Thinners,
  ) {
    thinners.add(this);
  }

  thin(before: Instant): Promise<number> {
    return inSlices((take) => this.files.run(WAITING, before, take), 100);
  }
}
