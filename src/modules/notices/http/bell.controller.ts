import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { Bell } from '../application/bell.js';
import { BellListRequest, BellReadResponse, BellResponse, ReadBellRequest } from './dto/bell.dto.js';

@ApiTags('notices')
@Controller('bell')
export class BellController {
  constructor(private readonly bell: Bell) {}

  /** The caller's own messages, newest first, and how many are unread. */
  @Get()
  @RequirePermission('bell.own')
  @ApiRefusals(401, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 20, before, unread }: BellListRequest,
  ): Promise<BellResponse> {
    const rows = await this.bell.list(actor, limit, before ?? null, unread ?? false);
    return {
      unread: await this.bell.unread(actor),
      items: rows.map(({ id, rule, subject, caseId, subjectId, cases, createdAt, readAt }) => ({
        id,
        rule,
        subject,
        caseId,
        subjectId,
        cases,
        createdAt,
        readAt,
      })),
    };
  }

  /** Marks those as read, or all. */
  @Post('read')
  @HttpCode(200)
  @RequirePermission('bell.own')
  @ApiRefusals(401, 422)
  async read(@CurrentActor() actor: Actor, @Body() { ids }: ReadBellRequest): Promise<BellReadResponse> {
    return { read: await this.bell.read(actor, ids ?? null) };
  }
}
