import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { LiveFeed } from './application/live-feed.js';
import { LiveListeners } from './application/live-listeners.js';
import { OpenLive } from './application/open-live.js';
import { LiveController } from './http/live.controller.js';

@Module({
  imports: [AccessModule],
  controllers: [LiveController],
  providers: [LiveListeners, LiveFeed, OpenLive],
})
export class LiveModule {}
