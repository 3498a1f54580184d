import { Body, Controller, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { EnterCase } from '../application/enter-case.js';
import { RegisterCaseRequest } from './dto/register-case.request.js';
import { RegisteredCaseResponse } from './dto/case-entry.response.js';

@ApiTags('intake')
@Controller('cases')
export class CaseEntryController {
  constructor(private readonly enterCase: EnterCase) {}

  /** 登记: logs a case; personal data in the text are blacked out and sealed. */
  @Post()
  @RequirePermission('case.create')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key makes one case' })
  @ApiRefusals(401, 403, 404, 409, 422)
  async register(
    @CurrentActor() actor: Actor,
    @Body() { draftRevision, ...body }: RegisterCaseRequest,
    // Whoever tries again may have kept the draft meanwhile.
    @CreateAttempt('draftRevision') attempt: Attempt | null,
  ): Promise<RegisteredCaseResponse> {
    const id = await this.enterCase.run(
      actor,
      {
        ...body,
        batchLabel: body.batchLabel ?? null,
        acceptanceNo: body.acceptanceNo ?? null,
        channel: body.channel ?? null,
        isKeyCase: body.isKeyCase ?? false,
        title: body.title ?? null,
        subject: body.subject?.trim() || null,
        streetId: body.streetId ?? null,
        communityId: body.communityId ?? null,
        allegations: body.allegations ?? [],
        leadUnitId: body.leadUnitId ?? null,
        assistUnitIds: body.assistUnitIds ?? [],
        links: (body.links ?? []).map(({ otherId, kind, note, likeness }) => ({
          otherId,
          kind,
          note: note ?? null,
          likeness: likeness ?? null,
        })),
      },
      attempt,
      draftRevision ?? null,
    );
    return { id };
  }
}
