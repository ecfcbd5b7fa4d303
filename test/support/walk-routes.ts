import type { NestExpressApplication } from '@nestjs/platform-express';

interface Layer {
  readonly route?: { readonly path: string | string[]; readonly methods: Readonly<Record<string, boolean>> };
}

/** Every HTTP route of the running app as "GET /api/evidence/:id/file", in order of path. */
export function routesOf(app: NestExpressApplication): string[] {
  const server = app.getHttpAdapter().getInstance() as { readonly router: { readonly stack: readonly Layer[] } };
  const routes = server.router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const methods = Object.keys(route.methods).filter((method) => route.methods[method] === true);
    return [route.path].flat().flatMap((path) => methods.map((method) => `${method.toUpperCase()} ${path}`));
  });
  return [...new Set(routes)].sort((a, b) => (a.split(' ')[1] ?? '').localeCompare(b.split(' ')[1] ?? '', 'en'));
}
