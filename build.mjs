// Builds the client and the server into dist/. With --if-needed it does so only when a source is newer.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Whoever builds, it is the build for production: the tools read this, and React's parts must all be of one kind.
process.env.NODE_ENV = 'production';

/** The package offers its build for production by path alone. */
const resolve = {
  alias: [
    {
      find: /^react-router$/,
      replacement: fileURLToPath(
        import.meta.resolve('react-router').replace('/development/', '/production/'),
      ),
    },
  ],
};

const stamp = 'dist/built';
const sources = ['client', 'server', 'shared', 'templates', 'package-lock.json', 'build.mjs'];

if (!process.argv.includes('--if-needed') || isStale()) {
  process.stdout.write('Building…\n');
  // Loaded only to build: a start that needs no build does not wait for them.
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  await buildClient(build, react);
  await buildServer(build, react);
  writeFileSync(stamp, '');
}

function isStale() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return sources.some((source) => newest(source) > built);
}

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

async function buildClient(build, react) {
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve,
    plugins: [react()],
    publicDir: 'client/public',
    css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } } },
    build: {
      outDir: 'dist/client',
      manifest: true,
      // The server names what its page needs; a list of every module's needs would weigh on every page.
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: { input: ['client/entry-browser.tsx', 'client/styles/site.scss'] },
    },
  });
}

async function buildServer(build, react) {
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve,
    plugins: [react()],
    // React chooses its build as it loads; bundled, it is the one for production whatever the environment says.
    ssr: { noExternal: ['react', 'react-dom', 'react-router', 'scheduler'] },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: 'dist/server',
      ssr: true,
      target: 'node20',
      copyPublicDir: false,
      minify: false,
      rolldownOptions: {
        input: {
          main: 'server/main.ts',
          ...(existsSync('server/admin.ts') && { admin: 'server/admin.ts' }),
          ...(existsSync('server/database.ts') && { database: 'server/database.ts' }),
          'embedded-mongo-worker': 'server/platform/embedded-mongo/worker.ts',
          'solver-worker': 'server/platform/solver/worker.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}
