import { Global, Module } from '@nestjs/common';
import { Visits } from './application/visits.js';

@Global()
@Module({ providers: [Visits], exports: [Visits] })
export class VisitsModule {}
