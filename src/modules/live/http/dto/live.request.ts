import { IsOptional, IsString, MaxLength } from 'class-validator';

export class LiveRequest {
  /** Like the header Last-Event-ID, for a page that opens the stream anew. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  after?: string;
}
