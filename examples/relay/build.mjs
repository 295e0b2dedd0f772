// Bundles the app; Relay's plugin replaces each document by the artifact that its compiler made.
import { transformFileAsync } from '@babel/core';
import { build } from 'esbuild';

const relay = {
  name: 'relay',
  setup: ({ onLoad }) =>
    onLoad({ filter: /src\/[^_]*\.tsx$/ }, async ({ path }) => {
      const { code } = await transformFileAsync(path, { presets: [['@babel/preset-typescript']], plugins: [['relay', { eagerEsModules: true }]], parserOpts: { plugins: ['jsx'] } });
      return { contents: code, loader: 'jsx' };
    }),
};

await build({ entryPoints: ['src/main.tsx'], bundle: true, minify: true, format: 'esm', jsx: 'automatic', outfile: 'dist/app.js', define: { 'process.env.NODE_ENV': '"production"' }, plugins: [relay] });
