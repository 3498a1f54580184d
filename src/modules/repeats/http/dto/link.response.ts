import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '../../../access/index.js';
import { CaseLineResponse, type CaseLights, type LightContext } from '../../../cases/index.js';
import type { ChainLine } from '../../application/read-chain.js';
import { LINK_KINDS, type LinkKind } from '../../domain/link-kinds.js';

/** A case of a matter, with its place in it. */
export class ChainCaseResponse extends CaseLineResponse {
  /** The day of the complaint: that of its number, else the day it was logged. */
  on: string;

  /** The earliest one, which all others repeat. */
  isHead: boolean;

  /** When it was first closed, also when it was reopened since. */
  @ApiProperty({ type: String, nullable: true })
  closedAt: string | null;

  static ofChain(
    { line, on, isHead, closedAt }: ChainLine,
    actor: Actor,
    lights: CaseLights,
    context: LightContext,
  ): ChainCaseResponse {
    return { ...CaseLineResponse.of(line, actor, lights, context), on, isHead, closedAt };
  }
}

export class DecidedLinkResponse {
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
  isOpen: boolean;
}

export class CaseLinksResponse {
  /** The matter, earliest first, this case included; empty when it stands alone. */
  @ApiProperty({ type: [ChainCaseResponse] })
  chain: ChainCaseResponse[];

  @ApiProperty({ type: [DecidedLinkResponse] })
  links: DecidedLinkResponse[];

  @ApiProperty({ type: TaskForceLinkResponse, nullable: true })
  taskForce: TaskForceLinkResponse | null;
}

export class LinkedResponse {
  /** Of the link, to take it back. */
  id: string;
}
