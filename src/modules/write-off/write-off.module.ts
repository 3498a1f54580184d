import { Module } from '@nestjs/common';
import { ApplyForWriteOff } from './application/apply-for-write-off.js';
import { DraftNotice } from './application/draft-notice.js';
import { LinkFiles } from './application/link-files.js';
import { ObjectionThrottle } from './application/objection-throttle.js';
import { Objections } from './application/objections.js';
import { ObjectionReaders } from './application/objection-readers.js';
import { PaperTexts } from './application/paper-texts.js';
import { PrintPapers } from './application/print-papers.js';
import { PublicNotices } from './application/public-notices.js';
import { PublishNotice } from './application/publish-notice.js';
import { ReadWriteOff } from './application/read-write-off.js';
import { ReceiveObjection } from './application/receive-objection.js';
import { RecordRebound } from './application/record-rebound.js';
import { SendBack } from './application/send-back.js';
import { SignLink } from './application/sign-link.js';
import { SkipLink } from './application/skip-link.js';
import { TellObjections } from './application/tell-objections.js';
import { WriteOffRules } from './application/write-off-rules.js';
import { WriteOffs } from './application/write-offs.js';
import { WriteOffsInHand } from './application/write-offs-in-hand.js';
import { LinkFilesController } from './http/link-files.controller.js';
import { PublicPublicityController } from './http/public-publicity.controller.js';
import { PublicSite } from './http/public-site.js';
import { PublicityController } from './http/publicity.controller.js';
import { WriteOffSettingsController } from './http/write-off-settings.controller.js';
import { WriteOffController } from './http/write-off.controller.js';
import { TellObjectionsJob } from './jobs/tell-objections.job.js';

@Module({
  controllers: [
    WriteOffController,
    PublicityController,
    LinkFilesController,
    WriteOffSettingsController,
    PublicPublicityController,
  ],
  providers: [
    ApplyForWriteOff,
    DraftNotice,
    LinkFiles,
    ObjectionThrottle,
    ObjectionReaders,
    Objections,
    PaperTexts,
    PrintPapers,
    PublicNotices,
    PublicSite,
    PublishNotice,
    ReadWriteOff,
    ReceiveObjection,
    RecordRebound,
    SendBack,
    SignLink,
    SkipLink,
    TellObjections,
    TellObjectionsJob,
    WriteOffRules,
    WriteOffs,
    WriteOffsInHand,
  ],
})
export class WriteOffModule {}
