import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../scripts/serve.mjs';

const root = mkdtempSync(join(tmpdir(), 'stratagram-'));
const site = join(root, 'site');
mkdirSync(join(site, 'docs/empty'), { recursive: true });
writeFileSync(join(root, 'secret.txt'), 'secret');
writeFileSync(join(site, '404.html'), 'lost');
writeFileSync(join(site, 'index.html'), 'start');
writeFileSync(join(site, 'docs/index.html'), 'docs');
writeFileSync(join(site, 'docs/a b.svg'), '<svg/>');

let close: () => void;
let port: number;
beforeAll(async () => {
  ({ close, port } = await serve(site, 0, '/base/'));
});
afterAll(() => {
  close();
  rmSync(root, { recursive: true });
});

/** What is answered to a path as it stands: fetch would tidy it up. */
function get(
  path: string,
): Promise<{ status: number; type?: string | undefined; to?: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, path, host: '127.0.0.1' }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => {
        const { 'content-type': type, location: to } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, to, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/base/', 200, 'start', 'text/html;charset=utf-8'],
  ['/base/docs/?x=1', 200, 'docs', 'text/html;charset=utf-8'],
  ['/base/docs/index.html', 200, 'docs', 'text/html;charset=utf-8'],
  ['/base/docs/a%20b.svg', 200, '<svg/>', 'image/svg+xml'],
  ['/base/docs/index', 404, 'lost', 'text/html;charset=utf-8'],
  ['/base/docs/empty/', 404, 'lost', 'text/html;charset=utf-8'],
  ['/base/none', 404, 'lost', 'text/html;charset=utf-8'],
  ['/base/%zz', 404, 'lost', 'text/html;charset=utf-8'],
  ['/docs/', 404, 'lost', 'text/html;charset=utf-8'],
  ['/base/../secret.txt', 404, 'lost', 'text/html;charset=utf-8'],
  ['/base/..%2fsecret.txt', 404, 'lost', 'text/html;charset=utf-8'],
  ['/base/docs/..%2f..%2fsecret.txt', 404, 'lost', 'text/html;charset=utf-8'],
])('%s is answered with %i', async (path, status, body, type) => {
  expect(await get(path)).toMatchObject({ status, body, type });
});

test('a folder without a slash leads to the one with it', async () => {
  expect(await get('/base/docs?x=1')).toMatchObject({ status: 301, to: '/base/docs/?x=1' });
});

test('what changes is served as it is', async () => {
  writeFileSync(join(site, 'new.json'), '1');
  expect(await get('/base/new.json')).toMatchObject({ status: 200, body: '1' });
});
