import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Problem, ProblemField } from '../platform/http/problem.js';

export function apiDocument(app: NestExpressApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Duban 督办')
    .setDescription('Inspection complaint cases from hand-over to write-off. Refusals are problem+json.')
    .setVersion('1')
    .addCookieAuth('duban_session')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, info, {
    extraModels: [Problem, ProblemField],
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '').replace(/^./, (c) => c.toLowerCase())}_${method}`,
  });
}

/** OpenAPI at /api/openapi.json and a page to read it at /api/docs. */
export function mountApiDocs(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
