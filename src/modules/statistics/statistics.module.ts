import { Module } from '@nestjs/common';
import { RollupsModule } from '../rollups/index.js';
import { ReadWorkbench } from './application/read-workbench.js';
import { WorkbenchController } from './http/workbench.controller.js';

@Module({ imports: [RollupsModule], controllers: [WorkbenchController], providers: [ReadWorkbench] })
export class StatisticsModule {}
