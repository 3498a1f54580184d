import { Global, Module } from '@nestjs/common';
import { Leaving } from '../http/leaving.js';
import { HealthController } from './health.controller.js';

@Global()
@Module({ controllers: [HealthController], providers: [Leaving], exports: [Leaving] })
export class HealthModule {}
