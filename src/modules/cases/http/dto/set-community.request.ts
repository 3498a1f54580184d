import { ApiProperty } from '@nestjs/swagger';
import { IsUUID, ValidateIf } from 'class-validator';

export class SetCommunityRequest {
  /** A community of the street where the case lies; null when it is not known. */
  @ApiProperty({ type: String, nullable: true })
  @ValidateIf(({ communityId }: SetCommunityRequest) => communityId !== null)
  @IsUUID()
  communityId: string | null;
}
