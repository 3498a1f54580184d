import { Global, Module } from '@nestjs/common';
import { Evidence } from './application/evidence.js';
import { FileStore } from './application/file-store.js';

@Global()
@Module({ providers: [Evidence, FileStore], exports: [Evidence] })
export class EvidenceModule {}
