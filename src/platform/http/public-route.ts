import { SetMetadata } from '@nestjs/common';

export const PUBLIC_ROUTE = 'duban:public';

/** A route that needs no sign-in. Everything else is refused unless a permission says otherwise. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_ROUTE, true);
