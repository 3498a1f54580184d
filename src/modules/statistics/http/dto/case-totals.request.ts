import { IsOptional, IsUUID } from 'class-validator';

export class CaseTotalsRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  @IsOptional()
  @IsUUID()
  batchId?: string;
}

export class WorkbenchRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}
