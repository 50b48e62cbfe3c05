import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves the files of a folder on this machine only, until the process is interrupted.
 *
 * @param folder - What is served, as it is at the time of each request.
 * @param port - 0 for any that is free.
 * @param at - The path that the folder stands for, with a slash at both ends.
 * @returns The port, and what ends it.
 */
export async function serve(folder, port, at = '/') {
  const site = createSite(folder, at);
  const servers = [];
  // What `localhost` means differs from machine to machine; not each of them has IPv6.
  for (const host of ['127.0.0.1', '::1']) {
    try {
      servers.push(await listen(site, port, host));
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
  const server = createServer(site);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** Answers as static hosts do: a folder stands for its index page, once its name ends in a slash. */
function createSite(folder, at) {
  // Only names as they are: a page that leaves out an ending would fail on other hosts.
  const files = sirv(folder, { dev: true, etag: true, extensions: [] });
  return (request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    const path = pathname.startsWith(at) ? pathname.slice(at.length - 1) : undefined;
    if (path === undefined) return answerNothing(folder, response);
    if (!path.endsWith('/') && isFolder(folder, path)) {
      // Links of a page are relative to its folder.
      return response.writeHead(301, { location: `${pathname}/${search}` }).end();
    }
    request.url = path.endsWith('/') ? `${path}index.html` : path;
    return files(request, response, () => answerNothing(folder, response));
  };
}

function isFolder(folder, path) {
  try {
    return existsSync(join(folder, decodeURIComponent(path), 'index.html'));
  } catch {
    return false;
  }
}

function answerNothing(folder, response) {
  const page = join(folder, '404.html');
  if (statSync(page, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(readFileSync(page));
  } else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
}
