import { Global, Module } from '@nestjs/common';
import { Sealing } from './sealing.js';
import { SecretLinks } from './secret-links.js';

@Global()
@Module({ providers: [Sealing, SecretLinks], exports: [Sealing, SecretLinks] })
export class CryptoModule {}
