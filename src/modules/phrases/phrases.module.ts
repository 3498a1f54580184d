import { Module } from '@nestjs/common';
import { Phrases } from './application/phrases.js';
import { PhrasesController } from './http/phrases.controller.js';

@Module({ controllers: [PhrasesController], providers: [Phrases] })
export class PhrasesModule {}
