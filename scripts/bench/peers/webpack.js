// Builds `app.js` for production with nothing else set; webpack's own command is a package by itself.
import { join } from 'node:path';
import webpack from 'webpack';

const settings = {
  mode: 'production',
  entry: './app.js',
  output: { path: join(process.cwd(), 'built/webpack'), filename: 'app.js', publicPath: 'auto' },
};
webpack(settings, (error, stats) => {
  if (error ?? stats.hasErrors()) {
    console.error(error ?? stats.toString('errors-only'));
    process.exitCode = 1;
  }
});
