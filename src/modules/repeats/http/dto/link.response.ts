import { ApiProperty } from '@nestjs/swagger';
import { CaseLineResponse } from '../../../cases/index.js';
import { LINK_KINDS, type LinkKind } from '../../domain/link-kinds.js';

export class CaseLinkResponse {
  id: string;

  @ApiProperty({ enum: LINK_KINDS, enumName: 'LinkKind' })
  kind: LinkKind;

  /** False: the other case was linked to this one. */
  outgoing: boolean;

  other: CaseLineResponse;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: Number, nullable: true })
  likeness: number | null;

  byName: string;
  at: string;
}

export class TaskForceLinkResponse {
  id: string;
  name: string;
}

export class CaseLinksResponse {
  /** The matter, earliest first, this case included; empty when it stands alone. */
  @ApiProperty({ type: [CaseLineResponse] })
  chain: CaseLineResponse[];

  @ApiProperty({ type: [CaseLinkResponse] })
  links: CaseLinkResponse[];

  @ApiProperty({ type: TaskForceLinkResponse, nullable: true })
  taskForce: TaskForceLinkResponse | null;
}
