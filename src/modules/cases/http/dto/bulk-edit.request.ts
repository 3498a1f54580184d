import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { DispatchItemRequest } from './case-move.request.js';
import { SetPartiesRequest } from './edit-case.request.js';

export class BulkItemsRequest {
  /** The cases with the versions that were seen. */
  @ApiProperty({ type: [DispatchItemRequest] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => DispatchItemRequest)
  items: DispatchItemRequest[];
}

export class BulkEditRequest extends BulkItemsRequest {
  /** Of cases that are not dispatched yet. */
  @ApiProperty({ type: SetPartiesRequest, required: false })
  @IsOptional()
  @ValidateNested()
  @Type(() => SetPartiesRequest)
  parties?: SetPartiesRequest;

  @IsOptional()
  @IsUUID()
  batchId?: string;

  @IsOptional()
  @IsBoolean()
  isKeyCase?: boolean;
}

const REASONS = ['changed', 'dispatched', 'other-campaign', 'unchanged', 'too-late'] as const;

export class LeftCaseResponse {
  caseId: string;

  @ApiProperty({ enum: REASONS })
  reason: (typeof REASONS)[number];
}

export class BulkDoneResponse {
  caseId: string;
  version: number;
}

export class BulkOutcomeResponse {
  /** Changed, with the versions they have now. */
  @ApiProperty({ type: [BulkDoneResponse] })
  done: BulkDoneResponse[];

  /** Left as they are. */
  @ApiProperty({ type: [LeftCaseResponse] })
  left: LeftCaseResponse[];
}
