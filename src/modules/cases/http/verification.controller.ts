import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { PublishCase } from '../application/publish-case.js';
import { ReopenCase } from '../application/reopen-case.js';
import { SendBackCase } from '../application/send-back-case.js';
import { SupplementCase } from '../application/supplement-case.js';
import { VerifyCase } from '../application/verify-case.js';
import { AcceptRequest, ReasonRequest, StageCloseRequest } from './dto/case-move.request.js';
import { SendBackRequest, SupplementRequest } from './dto/review.request.js';

/** What the bureau decides on a reported case. */
@ApiTags('verification')
@ApiParam({ name: 'id', type: String })
@ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
@Controller('cases/:id')
export class VerificationController {
  constructor(
    private readonly verify: VerifyCase,
    private readonly publishCase: PublishCase,
    private readonly sendBackCase: SendBackCase,
    private readonly reopenCase: ReopenCase,
    private readonly supplementCase: SupplementCase,
  ) {}

  /** 核查通过. */
  @Post('close')
  @HttpCode(204)
  @RequirePermission('case.verify')
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  close(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { note, verdicts, ticks }: AcceptRequest,
  ): Promise<void> {
    return this.verify.close(actor, id, version, { note: note ?? null, verdicts, ticks });
  }

  /** 阶段性办结, with the next milestone and its day. */
  @Post('stage-close')
  @HttpCode(204)
  @RequirePermission('case.verify')
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  stageClose(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { note, verdicts, ticks, milestone, milestoneOn, milestoneSaid }: StageCloseRequest,
  ): Promise<void> {
    return this.verify.stageClose(
      actor,
      id,
      version,
      { note: note ?? null, verdicts, ticks },
      milestone,
      milestoneOn,
      milestoneSaid?.trim() || null,
    );
  }

  /** 退回重办, with what has to be done and remarks pinned to where. */
  @Post('send-back')
  @HttpCode(204)
  @RequirePermission('case.sign-off')
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  sendBack(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason, remarks = [] }: SendBackRequest,
  ): Promise<void> {
    const pinned = remarks.map((one) => ({ ...one, spot: one.spot ?? null }));
    return this.sendBackCase.run(actor, id, version, reason, pinned);
  }

  /** 公开: its entry in the public form has gone out. */
  @Post('publish')
  @HttpCode(204)
  @RequirePermission('case.publish')
  @ApiRefusals(401, 403, 404, 409, 412)
  publish(@CurrentActor() actor: Actor, @Id() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.publishCase.run(actor, id, version);
  }

  /** 重新办理, with the reason; the clock starts anew. */
  @Post('reopen')
  @HttpCode(204)
  @RequirePermission('case.reopen')
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  reopen(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: ReasonRequest,
  ): Promise<void> {
    return this.reopenCase.run(actor, id, version, reason);
  }

  /** 补充办理: a closed case comes back for more work and is counted apart. */
  @Post('supplement')
  @HttpCode(204)
  @RequirePermission('case.reopen')
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  supplement(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason, dueOn }: SupplementRequest,
  ): Promise<void> {
    return this.supplementCase.run(actor, id, version, reason, dueOn ?? null);
  }
}
