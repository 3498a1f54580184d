import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { EntryDrafts } from '../application/entry-drafts.js';
import { EntryDraftRequest, EntryDraftResponse, SavedDraftResponse } from './dto/entry-draft.dto.js';

@ApiTags('intake')
@Controller('entry-draft')
export class EntryDraftController {
  constructor(private readonly drafts: EntryDrafts) {}

  /** One's own unfinished entry. */
  @Get()
  @RequirePermission('case.create')
  @ApiRefusals(401, 403)
  async read(@CurrentActor() actor: Actor): Promise<EntryDraftResponse> {
    const found = await this.drafts.read(actor);
    return {
      body: (found?.body ?? null) as Record<string, unknown> | null,
      savedAt: found?.savedAt ?? null,
      revision: found?.revision ?? null,
    };
  }

  /** Keeps it, sealed, in the place of the one before. */
  @Put()
  @RequirePermission('case.create')
  @ApiRefusals(401, 403, 412, 422)
  keep(@CurrentActor() actor: Actor, @Body() { body, seen }: EntryDraftRequest): Promise<SavedDraftResponse> {
    return this.drafts.keep(actor, body, seen);
  }

  /** Throws it away, once it was saved as a case or is not wanted. */
  @Delete()
  @HttpCode(204)
  @RequirePermission('case.create')
  @ApiRefusals(401, 403)
  discard(@CurrentActor() actor: Actor): Promise<void> {
    return this.drafts.discard(actor);
  }
}
