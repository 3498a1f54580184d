import { Module } from '@nestjs/common';
import { AddressDigest } from './application/address-digest.js';
import { ComputeDigest } from './application/compute-digest.js';
import { DigestCases } from './application/digest-cases.js';
import { DigestIssues } from './application/digest-issues.js';
import { DigestPauses } from './application/digest-pauses.js';
import { DraftDigest } from './application/draft-digest.js';
import { PreviewDigest } from './application/preview-digest.js';
import { ResendDigest } from './application/resend-digest.js';
import { SendDigests } from './application/send-digests.js';
import { DigestsController } from './http/digests.controller.js';
import { TickDigestsJob } from './jobs/tick-digests.job.js';

@Module({
  controllers: [DigestsController],
  providers: [
    AddressDigest,
    ComputeDigest,
    DigestCases,
    DigestIssues,
    DigestPauses,
    DraftDigest,
    PreviewDigest,
    ResendDigest,
    SendDigests,
    TickDigestsJob,
  ],
  exports: [PreviewDigest, SendDigests],
})
export class DigestsModule {}
