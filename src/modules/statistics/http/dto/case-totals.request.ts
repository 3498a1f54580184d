import { IsOptional, IsUUID } from 'class-validator';

export class CaseTotalsRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  @IsOptional()
  @IsUUID()
  batchId?: string;
}
