import { createServer } from 'vite';

/** Runs a module of the project, named by its path from the root, as the site's own code is built, outside of its bundle. */
export async function withSources<Module, Result>(
  root: string,
  path: string,
  run: (module: Module) => Promise<Result>,
): Promise<Result> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await run((await server.ssrLoadModule(path)) as Module);
  } finally {
    await server.close();
  }
}
