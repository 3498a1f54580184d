import { Global, Module } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Evidence } from './application/evidence.js';
import { FileKit } from './application/file-kit.js';
import { ForgetFiles } from './application/forget-files.js';
import { Pictures } from './application/pictures.js';
import { ScanWaiting } from './application/scan-waiting.js';
import { StoredOriginals } from './application/stored-originals.js';
import { SweepFiles } from './application/sweep-files.js';
import { TakeFile } from './application/take-file.js';
import { ImageQueue } from './images/image-queue.js';
import { VirusScanner } from './scanner/virus-scanner.js';
import { BlobStore } from './storage/blob-store.js';
import { openBlobs } from './storage/open-blobs.js';
import { Staging } from './uploads/staging.js';
import { UploadTurns } from './uploads/upload-turns.js';

const FOR_OTHERS = [
  Evidence,
  FileKit,
  ForgetFiles,
  Pictures,
  ScanWaiting,
  Staging,
  StoredOriginals,
  SweepFiles,
  TakeFile,
  UploadTurns,
];

@Global()
@Module({
  providers: [
    ...FOR_OTHERS,
    ImageQueue,
    { provide: VirusScanner, inject: [Config], useFactory: (config: Config) => new VirusScanner(config) },
    { provide: BlobStore, inject: [Config], useFactory: openBlobs },
  ],
  exports: FOR_OTHERS,
})
export class EvidenceModule {}
