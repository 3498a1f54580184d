import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';

export class CalendarFileRequest {
  /** A CSV (day, kind, name and, if it has it, source) or an iCal file. */
  @ApiProperty({ type: 'string', format: 'binary', required: true })
  @IsOptional()
  file?: unknown;

  /** The notice, where the file does not name it. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  source?: string;

  /** Only this year of a file that holds several. */
  @ApiProperty({ type: Number, required: false })
  @IsOptional()
  @Transform(({ value }) => (value === '' || value === undefined ? undefined : Number(value)))
  @IsInt()
  year?: number;
}
