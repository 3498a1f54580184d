import { Global, Module } from '@nestjs/common';
import { AddBatch } from './application/add-batch.js';
import { AddCampaign } from './application/add-campaign.js';
import { Campaigns } from './application/campaigns.js';
import { ChangeCampaign } from './application/change-campaign.js';
import { PreviewRule } from './application/preview-rule.js';
import { SpecialRules } from './application/special-rules.js';
import { CampaignsController } from './http/campaigns.controller.js';
import { SpecialRulesController } from './http/special-rules.controller.js';

@Global()
@Module({
  controllers: [CampaignsController, SpecialRulesController],
  providers: [AddBatch, AddCampaign, Campaigns, ChangeCampaign, PreviewRule, SpecialRules],
  exports: [AddBatch, AddCampaign, Campaigns, ChangeCampaign, SpecialRules],
})
export class CampaignsModule {}
