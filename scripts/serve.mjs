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
  '.xml': 'application/xml',
};

/**
 * Serves the files of a folder on this machine only, until the process is interrupted.
 *
 * @param at - The path that the folder stands for.
 * @returns The port, and what ends it.
 */
export async function serve(folder, port, at = '/') {
  const servers = [];
  // What `localhost` means differs from machine to machine; not each of them has IPv6.
  for (const host of ['127.0.0.1', '::1']) {
    try {
      servers.push(await listen({ folder, at }, port, host));
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
  return { port: servers[0].address().port, close };
}

function listen(site, port, host) {
  const server = createServer((request, response) => answer(site, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function answer({ folder, at }, request, response) {
  const [pathname, ...query] = request.url.split('?');
  const file = pathname.startsWith(at) && (await find(folder, pathname.slice(at.length - 1)));
  if (file === 'folder') {
    const location = [`${pathname}/`, ...query].join('?');
    response.writeHead(301, { location }).end();
  } else if (file) {
    send(file, 200, response);
  } else {
    const page = await find(folder, '/404.html');
    if (page) send(page, 404, response);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  }
}

function send(file, status, response) {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' });
  createReadStream(file).pipe(response);
}

/** The file that a path names; a folder stands for its index page, once its name ends in a slash. */
async function find(folder, pathname) {
  try {
    // Normalised from the root, a path cannot lead out of the folder.
    const path = join(folder, normalize(`/${decodeURIComponent(pathname)}`));
    if (!(await stat(path)).isDirectory()) return path;
    const index = join(path, 'index.html');
    if (!(await stat(index)).isFile()) return undefined;
    // Links of a page are relative to its folder.
    return pathname.endsWith('/') ? index : 'folder';
  } catch {
    return undefined;
  }
}
