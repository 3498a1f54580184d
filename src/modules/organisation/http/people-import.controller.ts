import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ImportPeople } from '../application/import-people.js';
import {
  ImportedPeopleResponse,
  ImportPeopleRequest,
  JudgedPersonResponse,
  PeoplePlanResponse,
  TryPeopleRequest,
} from './dto/people-import.dto.js';

@ApiTags('organisation')
@Controller('people-import')
export class PeopleImportController {
  constructor(private readonly people: ImportPeople) {}

  /** What a table of people would do, line by line; writes nothing. */
  @Post('trial')
  @HttpCode(200)
  @RequirePermission('user.manage')
  @ApiRefusals(401, 403, 422)
  async try(@CurrentActor() actor: Actor, @Body() { text }: TryPeopleRequest): Promise<PeoplePlanResponse> {
    const { key, lines } = await this.people.plan(actor, text);
    return { key, lines: lines.map(JudgedPersonResponse.of) };
  }

  /** Writes the whole table as the trial said, or nothing; the first passwords are told this once. */
  @Post()
  @HttpCode(200)
  @RequirePermission('user.manage')
  @ApiRefusals(401, 403, 409, 412, 422)
  commit(
    @CurrentActor() actor: Actor,
    @Body() { text, key }: ImportPeopleRequest,
  ): Promise<ImportedPeopleResponse> {
    return this.people.commit(actor, text, key);
  }
}
