import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the files of a folder on this machine only, until the process is interrupted. */
export async function serve(folder, port) {
  const servers = [];
  // What `localhost` means differs from machine to machine; not each of them has IPv6.
  for (const host of ['127.0.0.1', '::1']) {
    try {
      servers.push(await listen(folder, port, host));
    } catch (error) {
      if (host === '127.0.0.1' || error.code === 'EADDRINUSE') throw error;
    }
  }
  const close = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
}

function listen(folder, port, host) {
  const server = createServer((request, response) => answer(folder, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function answer(folder, request, response) {
  const file = await find(folder, request.url);
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
  createReadStream(file).pipe(response);
}

/** The file that a URL names; a folder stands for its index page. */
async function find(folder, url) {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    // Normalised from the root, a path cannot lead out of the folder.
    const path = join(folder, normalize(`/${decodeURIComponent(pathname)}`));
    const file = (await stat(path)).isDirectory() ? join(path, 'index.html') : path;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
