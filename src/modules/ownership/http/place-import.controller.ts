import { Body, Controller, HttpCode, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { InvalidInputError } from '../../../kernel/errors.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { SHEET_LIMITS } from '../../../platform/sheets/sheet-limits.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ImportPlaces } from '../application/import-places.js';
import { ImportPlacesRequest, PlaceFileRequest, TryPlacesRequest } from './dto/ownership.request.js';
import {
  ImportedPlacesResponse,
  PlaceFileResponse,
  PlacesPlanResponse,
} from './dto/place-import.response.js';

const ONE_FILE = { limits: { fileSize: SHEET_LIMITS.bytes + 1, files: 1 }, defParamCharset: 'utf8' } as const;

/** Areas, points and who answers for them from a table. */
@ApiTags('ownership')
@Controller('ownership/import')
export class PlaceImportController {
  constructor(private readonly places: ImportPlaces) {}

  /** A workbook or a CSV as the text of a table, to be tried like one that was pasted; keeps nothing. */
  @Post('file')
  @HttpCode(200)
  @RequirePermission('ownership.manage')
  @UseInterceptors(FileInterceptor('file', ONE_FILE))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: PlaceFileRequest })
  @ApiRefusals(401, 403, 413, 422)
  read(@CurrentActor() actor: Actor, @UploadedFile() file?: Express.Multer.File): Promise<PlaceFileResponse> {
    if (!file)
      throw new InvalidInputError([
        { field: 'file', code: 'isNotEmpty', wording: { zh: '请选一个文件。', en: 'Choose a file.' } },
      ]);
    return this.places.read(actor, file.buffer, file.originalname);
  }

  /** What a table would do, line by line; writes nothing. */
  @Post('trial')
  @HttpCode(200)
  @RequirePermission('ownership.manage')
  @ApiRefusals(401, 403, 422)
  async try(@CurrentActor() actor: Actor, @Body() { text }: TryPlacesRequest): Promise<PlacesPlanResponse> {
    return PlacesPlanResponse.of(await this.places.plan(actor, text));
  }

  /** Writes the whole table as the trial said, or nothing. */
  @Post()
  @HttpCode(200)
  @RequirePermission('ownership.manage')
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  commit(
    @CurrentActor() actor: Actor,
    @Body() { text, key }: ImportPlacesRequest,
  ): Promise<ImportedPlacesResponse> {
    return this.places.commit(actor, text, key);
  }
}
