import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { KINDS } from '../packages/core/src/index.ts';
import { COMMAND, shell } from './command.ts';

// The files that sites copy, built with the hosts of this machine; a host that is missing is skipped.
const GLUE = fileURLToPath(new URL('../packages/cli/dist/hosts', import.meta.url));
const has = (program: string) => spawnSync(program, ['--help']).error === undefined;
const NAMES = [...KINDS.map(({ name }) => name), 'stratagram'];
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A site with glue in it. */
function site(glue: string, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'stratagram-'));
  folders.push(folder);
  cpSync(join(GLUE, glue), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

/** The figures of a page, without what is drawn, with one spelling of quotes. */
function figures(folder: string, file: string): string[] {
  const html = read(folder, file).replace(/<svg .*?<\/svg>/gs, '<svg/>');
  return [...html.matchAll(/<figure class="stratagram.*?<\/figure>/gs)].map(([figure]) =>
    figure
      .replaceAll(/&#34;|&quot;|'/g, '"')
      .replaceAll('""', '"')
      .replace(/model="(\{.*?\})"/g, "model='$1'"),
  );
}

test('Hugo has a hook for every diagram', () => {
  const hooks = readdirSync(join(GLUE, 'hugo/layouts/_default/_markup')).sort();
  expect(hooks).toEqual(NAMES.map((name) => `render-codeblock-${name}.html`).sort());
});

const QUOTED = '```vm-stack {width=480}\nhypervisor: xen\ncaption: A & B\n```\n';

describe.skipIf(!has('hugo'))('Hugo', () => {
  const pages = {
    'config.toml': 'baseURL="/"\ntitle="x"\ndisableKinds=["taxonomy","term","RSS","sitemap"]\n',
    'layouts/_default/single.html': '{{ .Content }}',
    'layouts/_default/list.html': '{{ .Content }}',
  };

  test('writes elements, also in lists; the command puts the pictures in', () => {
    const nested = '- a\n\n  ```cgroup-slice\n  # x = comment\n  cpus: 4\n  ```\n';
    const named = '```stratagram\nkind: hypervisor-type\ntype: "1"\n```\n\n```vm-stack\n```\n';
    const folder = site('hugo', { ...pages, 'content/a.md': `${QUOTED}\n${nested}\n${named}` });
    expect(shell('hugo', folder)).toMatchObject({ code: 0 });
    const written = (inside: string) => [
      `<figure class="stratagram"><vm-stack model='{"hypervisor":"xen","width":480}'>${inside}</vm-stack><figcaption>A &amp; B</figcaption></figure>`,
      `<figure class="stratagram"><cgroup-slice model='{"cpus":4}'>${inside}</cgroup-slice></figure>`,
      `<figure class="stratagram"><hypervisor-type model='{"type":"1"}'>${inside}</hypervisor-type></figure>`,
      `<figure class="stratagram"><vm-stack model='{}'>${inside}</vm-stack></figure>`,
    ];
    expect(figures(folder, 'public/a/index.html')).toEqual(written(''));
    expect(shell('$STRATAGRAM prerender public', folder)).toMatchObject({ code: 0, stderr: '' });
    expect(figures(folder, 'public/a/index.html')).toEqual(written('<svg/>'));
  });

  test.each([
    ['no YAML', '```vm-stack\na: [\n```\n'],
    ['no kind', '```stratagram\nguests: 2\n```\n'],
    ['markup for a kind', '```stratagram\nkind: "b onclick=x"\n```\n'],
  ])('stops at %s, with the place', (_name, text) => {
    const folder = site('hugo', { ...pages, 'content/a.md': text });
    const { code, stdout, stderr } = shell('hugo', folder);
    expect(code).not.toBe(0);
    expect(stdout + stderr).toMatch(/a\.md:[12]:1/);
  });
});

describe.skipIf(!has('jekyll'))('Jekyll', () => {
  test('includes elements from data, and what the command has drawn before, without a plugin', () => {
    const folder = site('jekyll', {
      '_config.yml': 'title: x\n',
      '_data/shop.yaml': `kind: vm-stack\nheading: "it's <b>"\n`,
      'index.md':
        '---\ntitle: a\n---\n{% include stratagram.html data=site.data.shop caption="A & B" %}\n\n{% include diagrams/shop.html %}\n\n- a\n\n  ```vm-stack\n  guests: 2\n  ```\n',
    });
    const draw = '$STRATAGRAM render _data/shop.yaml -o _includes/diagrams/ --format html';
    expect(shell(`${draw} && jekyll build`, folder)).toMatchObject({ code: 0 });
    const [included = '', drawn = '', ...more] = figures(folder, '_site/index.html');
    expect(included).toMatch(/^<figure class="stratagram"><vm-stack model=.*><\/vm-stack>/);
    expect(included).toContain('&lt;b&gt;');
    expect(included).toMatch(/<figcaption>A &amp; B<\/figcaption><\/figure>$/);
    expect(drawn).toContain('<svg/></vm-stack></figure>');
    expect(more).toEqual([]);
    shell('$STRATAGRAM prerender _site', folder);
    const after = figures(folder, '_site/index.html');
    expect(after.map((figure) => figure.includes('<svg/></vm-stack>'))).toEqual([true, true, true]);
  });
});

describe.skipIf(!has('mkdocs'))('MkDocs', () => {
  const settings = (command: string) =>
    `site_name: x\nhooks: [stratagram.py]\nextra:\n  stratagram:\n    command: ${command}\n`;
  const build = (text: string, strict = '', command = `node ${COMMAND}`) => {
    const files = {
      'mkdocs.yml': settings(command),
      'docs/index.md': `---\ntitle: a\n---\n${text}`,
    };
    const folder = site('mkdocs', files);
    return { folder, ...shell(`mkdocs build ${strict}`, folder) };
  };

  test('draws figures while it builds, also in lists and quotes, and keeps them', () => {
    const { folder, code } = build(
      [
        '```vm-stack width=480 host-os=linux selectable .wide #shop\nhypervisor: kvm\n```',
        '1. a\n\n    ```container-stack\n    engine: docker\n    ```',
        '> ```hypervisor-type\n> type: "1"\n> ```',
        '```js\nvm-stack\n```',
      ].join('\n\n'),
      '--strict',
    );
    expect(code).toBe(0);
    expect(figures(folder, 'site/index.html')).toEqual([
      `<figure class="stratagram wide" id="shop"><vm-stack model='{"hypervisor":"kvm","width":"480","hostOs":"linux","selectable":"}'><svg/></vm-stack></figure>`,
      `<figure class="stratagram"><container-stack model='{"engine":"docker"}'><svg/></container-stack></figure>`,
      `<figure class="stratagram"><hypervisor-type model='{"type":"1"}'><svg/></hypervisor-type></figure>`,
    ]);
    const cache = join(folder, '.cache/stratagram');
    const [first = ''] = readdirSync(cache);
    expect(readdirSync(cache)).toHaveLength(3);
    writeFileSync(join(cache, first), '<figure class="stratagram">kept</figure>');
    shell('mkdocs build', folder);
    expect(figures(folder, 'site/index.html')).toContain(
      '<figure class="stratagram">kept</figure>',
    );
  });

  test('says what is wrong with page and line; a strict build fails with it', () => {
    const wrong = '# A\n\n```cgroup-slice\nmemory: lots\n```\n';
    const { folder, code, stderr } = build(wrong);
    expect(code).toBe(0);
    expect(stderr).toMatch(/index\.md:7: error wrong-value memory: expected a size/);
    expect(figures(folder, 'site/index.html')).toHaveLength(1);
    expect(existsSync(join(folder, '.cache'))).toBe(false);
    expect(build(wrong, '--strict').code).toBe(1);
  });

  test('says that the command is missing', () => {
    const { code, stderr } = build('```vm-stack\n```\n', '', 'no-such-command');
    expect(code).not.toBe(0);
    expect(stderr).toContain('no-such-command is not installed: npm install @stratagram/cli');
  });
});
