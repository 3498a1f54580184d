import { applyDecorators, Get, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiParam, ApiProduces } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { OneEvidenceFile } from './one-evidence-file.js';

/** The one file of a form goes to the disk before the route runs. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(UseInterceptors(OneEvidenceFile), ApiConsumes('multipart/form-data'));

/** A photo as it is shown, without metadata; a paper as attachment. Inert: never run or guessed at by the browser. */
export const ServesFile = (): MethodDecorator =>
  applyDecorators(
    Get(':fileId/content'),
    ApiParam({ name: 'fileId', type: String }),
    ApiProduces('image/jpeg', 'application/octet-stream'),
    ApiRefusals(401, 403, 404),
  );

/** A photo at 320 px, WebP. */
export const ServesThumbnail = (): MethodDecorator =>
  applyDecorators(
    Get(':fileId/thumbnail'),
    ApiParam({ name: 'fileId', type: String }),
    ApiProduces('image/webp'),
    ApiRefusals(401, 403, 404, 422),
  );
