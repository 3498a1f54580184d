import { Body, Controller, HttpCode, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import { SHEET_LIMITS } from '../../../platform/sheets/sheet-limits.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ImportPeople } from '../application/import-people.js';
import {
  ImportedPeopleResponse,
  ImportPeopleRequest,
  JudgedPersonResponse,
  PeopleFileRequest,
  PeopleFileResponse,
  PeoplePlanResponse,
  TryPeopleRequest,
} from './dto/people-import.dto.js';

@ApiTags('organisation')
@Controller('people-import')
export class PeopleImportController {
  constructor(private readonly people: ImportPeople) {}

  /** A workbook or a CSV as the text of a table, to be tried like one that was pasted; keeps nothing. */
  @Post('file')
  @HttpCode(200)
  @RequirePermission('user.manage')
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: SHEET_LIMITS.bytes + 1, files: 1 },
      defParamCharset: 'utf8',
    }),
  )
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: PeopleFileRequest })
  @ApiRefusals(401, 403, 413, 422)
  read(
    @CurrentActor() actor: Actor,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<PeopleFileResponse> {
    if (!file)
      throw new InvalidInputError([
        { field: 'file', code: 'isNotEmpty', wording: { zh: '请选一个文件。', en: 'Choose a file.' } },
      ]);
    return this.people.read(actor, file.buffer, file.originalname);
  }

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
