import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { MetricsDoor } from './metrics-door.js';
import { openProbe } from './open-probe.js';
import { Probe } from './probe.js';
import { InstallationReadings } from './readings/installation.js';
import { ProcessReadings } from './readings/process.js';

@Global()
@Module({
  providers: [
    { provide: Probe, inject: [Config], useFactory: openProbe },
    MetricsDoor,
    InstallationReadings,
    ProcessReadings,
  ],
  exports: [Probe, MetricsDoor, InstallationReadings, ProcessReadings],
})
export class WatchModule {}
