import { Module } from '@nestjs/common';
import { AskExtension } from './application/ask-extension.js';
import { DecideExtension } from './application/decide-extension.js';
import { ExtensionsChapter } from './application/extensions.chapter.js';
import { ExtensionDays } from './application/extension-days.js';
import { ExtensionLetters } from './application/extension-letters.js';
import { ExtensionRequests } from './application/extension-requests.js';
import { ExtensionRules } from './application/extension-rules.js';
import { ReadExtensions } from './application/read-extensions.js';
import { CaseExtensionsController } from './http/case-extensions.controller.js';
import { ExtensionRulesController } from './http/extension-rules.controller.js';
import { ExtensionsController } from './http/extensions.controller.js';
import { ExtensionList } from './persistence/extension-list.read-model.js';

@Module({
  controllers: [CaseExtensionsController, ExtensionRulesController, ExtensionsController],
  providers: [
    AskExtension,
    DecideExtension,
    ExtensionDays,
    ExtensionLetters,
    ExtensionList,
    ExtensionRequests,
    ExtensionRules,
    ExtensionsChapter,
    ReadExtensions,
  ],
  exports: [AskExtension, DecideExtension, ExtensionRules],
})
export class ExtensionsModule {}
