import { Module } from '@nestjs/common';
import { LedgerSettings } from './application/ledger-settings.js';
import { ListViews } from './application/list-views.js';
import { SaveView } from './application/save-view.js';
import { ViewsController } from './http/views.controller.js';

@Module({ controllers: [ViewsController], providers: [LedgerSettings, ListViews, SaveView] })
export class ViewsModule {}
