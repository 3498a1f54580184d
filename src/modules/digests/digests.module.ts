import { Module } from '@nestjs/common';
import { RemindersModule } from '../reminders/index.js';
import { AddressDigest } from './application/address-digest.js';
import { ComputeDigest } from './application/compute-digest.js';
import { DigestIssues } from './application/digest-issues.js';
import { DigestPauses } from './application/digest-pauses.js';
import { DraftDigest } from './application/draft-digest.js';
import { PreviewDigest } from './application/preview-digest.js';
import { ResendDigest } from './application/resend-digest.js';
import { ReadDigestSource } from './application/digest-source.js';
import { ReadLateness } from './application/read-lateness.js';
import { DigestIndexes } from './persistence/digest-index.read-model.js';
import { MailedCases } from './persistence/mailed-cases.read-model.js';
import { ReturnReasons } from './persistence/return-reasons.read-model.js';
import { SendDigests } from './application/send-digests.js';
import { DigestsController } from './http/digests.controller.js';
import { TickDigestsJob } from './jobs/tick-digests.job.js';

@Module({
  imports: [RemindersModule],
  controllers: [DigestsController],
  providers: [
    AddressDigest,
    ComputeDigest,
    DigestIndexes,
    MailedCases,
    ReadDigestSource,
    ReadLateness,
    ReturnReasons,
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
