import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { AddressFaults } from '../application/address-faults.js';
import { MailFiles } from '../application/mail-files.js';
import { ResendMail } from '../application/resend-mail.js';
import { SendLog } from '../application/send-log.js';
import { withBody } from './body-of.js';
import { showPictures } from './show-pictures.js';
import { ClearAddressRequest, ResendRequest } from './dto/send-log.request.js';
import { BadAddressResponse, MailResponse, ResentResponse } from './dto/send-log.response.js';

@ApiTags('notices')
@Controller('send-log')
export class SendLogController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly log: SendLog,
    private readonly resendMail: ResendMail,
    private readonly faults: AddressFaults,
    private readonly files: MailFiles,
  ) {}

  /** The addresses that were refused twice and are not tried any more. */
  @Get('bad-addresses')
  @RequirePermission('send-log.read')
  @ApiRefusals(401, 403)
  async badAddresses(): Promise<BadAddressResponse[]> {
    const rows = await this.faults.marked(this.uow.reads);
    return rows.map(({ address, refusals, markedAt, error, lastAt }) => ({
      address,
      refusals,
      markedAt: markedAt ?? lastAt,
      error,
    }));
  }

  /** The mailbox was put right: mails go to that address again. */
  @Post('bad-addresses/clear')
  @HttpCode(204)
  @RequirePermission('mail.resend')
  @ApiRefusals(401, 403, 404, 422)
  clear(@CurrentActor() actor: Actor, @Body() { address }: ClearAddressRequest): Promise<void> {
    return this.faults.clear(actor, address);
  }

  /** One mail as it was rendered; to whom the log is not open, one of their own. */
  @Get(':id')
  @RequirePermission('mail.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async read(@CurrentActor() actor: Actor, @Id() id: string): Promise<MailResponse> {
    const { html, text, ...row } = withBody(await this.log.mail(actor, id));
    const { rule, recipientName, address, subject, state, tries, error, createdAt, sentAt } = row;
    const head = { id, rule, recipientName, address, subject, state, tries, error, createdAt, sentAt };
    const { againOf, againByName } = row;
    const shown = showPictures(html, await this.files.of(this.uow.reads, id));
    return { ...head, againOf, againByName, againBy: await this.log.againBy(id), html: shown, text };
  }

  /** Sends a mail again that was refused, given up, or with a person's word uncertain. */
  @Post(':id/resend')
  @HttpCode(200)
  @RequirePermission('mail.resend')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  async resend(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { isChecked }: ResendRequest,
  ): Promise<ResentResponse> {
    return { id: await this.resendMail.run(actor, id, isChecked ?? false) };
  }
}
