import { Controller, DefaultValuePipe, Get, ParseIntPipe, Query } from '@nestjs/common';
import { ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { isId } from '../../../kernel/ids.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { RequirePermission } from '../../access/index.js';
import { SendLog } from '../application/send-log.js';
import { MailHeadResponse, MailResponse } from './dto/send-log.response.js';

@ApiTags('notices')
@Controller('send-log')
export class SendLogController {
  constructor(private readonly log: SendLog) {}

  /** The mails that went out or wait, newest first. */
  @Get()
  @RequirePermission('send-log.read')
  @ApiQuery({ name: 'limit', required: false, type: Number, example: 50 })
  @ApiQuery({ name: 'before', required: false, type: String, description: 'id of the last row seen' })
  @ApiRefusals(401, 403)
  list(
    @Query('limit', new DefaultValuePipe(50), ParseIntPipe) limit: number,
    @Query('before') before?: string,
  ): Promise<MailHeadResponse[]> {
    return this.log.mails(Math.min(Math.max(limit, 1), 200), isId(before) ? before : null);
  }

  /** One mail as it was rendered. */
  @Get(':id')
  @RequirePermission('mailbox.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async read(@Id() id: string): Promise<MailResponse> {
    const { html, text, ...row } = await this.log.mail(id);
    const { rule, recipientName, address, subject, state, tries, error, createdAt, sentAt } = row;
    return { id, rule, recipientName, address, subject, state, tries, error, createdAt, sentAt, html, text };
  }
}
