import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { Contacts } from '../application/contacts.js';
import { ContactRequest, RevealContactRequest } from './dto/contact.request.js';
import { ContactResponse } from './dto/contact.response.js';

/** The complainant: confidential by law, sealed, and shown only for a reason that is logged. */
@ApiTags('contact')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id/contact')
export class ContactController {
  constructor(private readonly contacts: Contacts) {}

  /** Writes to the sealed store. */
  @Put()
  @HttpCode(204)
  @RequirePermission('contact.write')
  @ApiRefusals(401, 403, 404, 422)
  write(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ContactRequest): Promise<void> {
    return this.contacts.write(actor, id, body);
  }

  /** Shows the contact once, for the given reason. */
  @Post('reveal')
  @HttpCode(200)
  @RequirePermission('contact.reveal')
  @ApiRefusals(401, 403, 404, 422)
  async reveal(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { reason }: RevealContactRequest,
  ): Promise<ContactResponse> {
    const {
      name = null,
      phone = null,
      address = null,
      originalText = null,
    } = await this.contacts.reveal(actor, id, reason);
    return { name, phone, address, originalText };
  }
}
