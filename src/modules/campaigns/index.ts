export { AddBatch, type NewBatch } from './application/add-batch.js';
export { AddCampaign, type NewCampaign } from './application/add-campaign.js';
export { Campaigns } from './application/campaigns.js';
export { ChangeCampaign, type CampaignChange } from './application/change-campaign.js';
export { CampaignsModule } from './campaigns.module.js';
export { KINDS, KIND_WORDS, LEVELS, LEVEL_WORDS, type Kind, type Level } from './domain/campaign.js';
export { BatchRow } from './persistence/batch.entity.js';
export { CampaignRow } from './persistence/campaign.entity.js';
export { LimitRuleRow } from './persistence/limit-rule.entity.js';
