import { Global, Module } from '@nestjs/common';
import { AddBatch } from './application/add-batch.js';
import { AddCampaign } from './application/add-campaign.js';
import { Campaigns } from './application/campaigns.js';
import { ChangeCampaign } from './application/change-campaign.js';
import { CampaignsController } from './http/campaigns.controller.js';

@Global()
@Module({
  controllers: [CampaignsController],
  providers: [AddBatch, AddCampaign, Campaigns, ChangeCampaign],
  exports: [AddBatch, AddCampaign, Campaigns, ChangeCampaign],
})
export class CampaignsModule {}
