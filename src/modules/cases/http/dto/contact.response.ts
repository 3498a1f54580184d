import { ApiProperty } from '@nestjs/swagger';

export class ContactResponse {
  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  address: string | null;

  /** The complaint before personal data were blacked out. */
  @ApiProperty({ type: String, nullable: true })
  originalText: string | null;
}
