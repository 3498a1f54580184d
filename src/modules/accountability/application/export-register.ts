import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { ReadRegister, type Register, type RegisterFilter } from './read-register.js';

/** 导出: the rows that the reader has on show, and an entry that says who took which. */
@Injectable()
export class ExportRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly register: ReadRegister,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, filter: RegisterFilter): Promise<{ register: Register; asOf: Instant }> {
    requirePermission(actor, 'accountability.read');
    requirePermission(actor, 'case.export');
    const asOf = this.clock.now();
    const register = await this.register.run(actor, filter);
    const data = { format: 'xlsx', layout: 'accountability', filter, rows: register.lines.length };
    const entry = { action: 'export.request', subjectType: 'export', subjectId: newId(), data } as const;
    await this.uow.run((tx) => this.history.append(tx, actor, entry, asOf));
    return { register, asOf };
  }
}
