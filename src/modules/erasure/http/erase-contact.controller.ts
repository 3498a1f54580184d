import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ErasureResponse } from '../../cases/index.js';
import { ComplainantHolds } from '../application/complainant-holds.js';
import { EraseByHand } from '../application/erase-by-hand.js';
import { ReadComplainant } from '../application/read-complainant.js';
import {
  ErasedContactResponse,
  EraseContactRequest,
  HoldContactRequest,
  KeptContactResponse,
} from './dto/erase-contact.dto.js';

/** How long the complainant of a case is kept, and what an administrator does about it. */
@ApiTags('contact')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id/contact')
export class EraseContactController {
  constructor(
    private readonly complainant: ReadComplainant,
    private readonly eraseByHand: EraseByHand,
    private readonly holds: ComplainantHolds,
  ) {}

  /** Whether something is kept, until when, and what holds it; nothing of who it is. */
  @Get()
  @RequirePermission('contact.erase')
  @ApiRefusals(401, 403, 404)
  async read(@CurrentActor() actor: Actor, @Id() id: string): Promise<KeptContactResponse> {
    const { erasure, hold, ...rest } = await this.complainant.run(actor, id);
    return {
      ...rest,
      erasure: erasure && ErasureResponse.of(erasure),
      hold: hold && { reason: hold.reason, byName: hold.byName, heldAt: hold.heldAt },
    };
  }

  /** Erases everything that is known of the complainant; cannot be undone. */
  @Post('erase')
  @HttpCode(200)
  @RequirePermission('contact.erase')
  @ApiRefusals(401, 403, 404, 409, 422)
  async erase(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { number, reason }: EraseContactRequest,
  ): Promise<ErasedContactResponse> {
    const { texts, words, imports, rows, drafts, files } = await this.eraseByHand.run(
      actor,
      id,
      number,
      reason.trim(),
    );
    return { texts, words, imports, rows, drafts, files };
  }

  /** Holds every erasure back. */
  @Put('hold')
  @HttpCode(204)
  @RequirePermission('contact.erase')
  @ApiRefusals(401, 403, 404, 422)
  hold(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { reason }: HoldContactRequest,
  ): Promise<void> {
    return this.holds.hold(actor, id, reason.trim());
  }

  /** Lets go again. */
  @Post('release')
  @HttpCode(204)
  @RequirePermission('contact.erase')
  @ApiRefusals(401, 403, 404, 409, 422)
  release(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { reason }: HoldContactRequest,
  ): Promise<void> {
    return this.holds.release(actor, id, reason.trim());
  }
}
