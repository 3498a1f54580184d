import { Body, Controller, Get, HttpCode, Post, Req, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { InvalidInputError } from '../../../kernel/errors.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Year } from '../../../platform/http/id.param.js';
import { languageOf } from '../../../platform/http/language.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ReadCalendar } from '../application/read-calendar.js';
import { ReadCalendarFile } from '../application/read-calendar-file.js';
import { MOST_BYTES } from '../files/read-days.js';
import { CalendarFileRequest } from './dto/calendar-file.request.js';
import {
  CalendarFileResponse,
  CalendarYearResponse,
  PublishedYearResponse,
} from './dto/calendar.response.js';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly calendar: ReadCalendar,
    private readonly readFile: ReadCalendarFile,
  ) {}

  /** The years whose arrangement is published, with the notice. */
  @Get()
  @RequirePermission('calendar.read')
  @ApiRefusals(401)
  async years(): Promise<PublishedYearResponse[]> {
    return [...(await this.calendar.years())];
  }

  /** Holidays and make-up workdays of a year, with their source; `published` is null while the notice is awaited. */
  @Get(':year')
  @RequirePermission('calendar.read')
  @ApiRefusals(401)
  year(@Year() year: number): Promise<CalendarYearResponse> {
    return this.calendar.year(year);
  }

  /** Reads a CSV or iCal file: what it would add, change and take out, and which lines it cannot use. Writes nothing. */
  @Post('file')
  @HttpCode(200)
  @RequirePermission('calendar.manage')
  @UseInterceptors(
    FileInterceptor('file', { limits: { fileSize: MOST_BYTES, files: 1 }, defParamCharset: 'utf8' }),
  )
  @ApiConsumes('multipart/form-data')
  @ApiRefusals(401, 403, 413, 422)
  async file(
    @CurrentActor() actor: Actor,
    @Body() { source, year }: CalendarFileRequest,
    @Req() request: Request,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<CalendarFileResponse> {
    if (!file)
      throw new InvalidInputError([
        { field: 'file', code: 'isNotEmpty', wording: { zh: '请选一个文件。', en: 'Choose a file.' } },
      ]);
    const input = {
      fileName: file.originalname,
      bytes: file.buffer,
      source: source ?? null,
      year: year ?? null,
    };
    return CalendarFileResponse.of(await this.readFile.run(actor, input), languageOf(request));
  }
}
