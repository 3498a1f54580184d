import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PHRASE_KINDS, type PhraseKind } from '../domain/phrase-kinds.js';

export class ListPhrasesRequest {
  @ApiProperty({ enum: PHRASE_KINDS, enumName: 'PhraseKind' })
  @IsIn(PHRASE_KINDS)
  kind: PhraseKind;
}

export class AddPhraseRequest extends ListPhrasesRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  text: string;

  /** Everybody's instead of one's own. */
  @IsBoolean()
  shared: boolean;
}

export class PhraseResponse {
  id: string;
  text: string;
  shared: boolean;
}

export class AddedPhraseResponse {
  id: string;
}
