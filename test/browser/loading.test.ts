import type { DiagramElement } from '@stratagram/elements';
import { expect } from '@open-wc/testing';
import type { Frame } from './frame.ts';
import { fetched, open, pictures, until } from './site.ts';
import { painted } from './support.ts';

describe('the autoloader', () => {
  const add = (page: Frame, html: string, to: ParentNode = page.document.body): Element => {
    const box = page.document.createElement('div');
    box.innerHTML = html;
    const element = box.firstElementChild as Element;
    to.append(element);
    return element;
  };

  it('fetches an element when its tag appears, and no other', async () => {
    const page = await open('/plain/autoload.html');
    await pictures(page);
    expect(fetched(page)).to.include('vm-stack.js').and.not.include('cgroup-slice.js');
    add(page, '<section><cgroup-slice cpus="4"></cgroup-slice></section>');
    expect((await pictures(page)).at(-1)).to.match(/4/);
    expect(fetched(page)).to.include('cgroup-slice.js').and.not.include('image-layers.js');
  });

  it('fetches nothing for what is data of another diagram', async () => {
    const page = await open('/plain/autoload.html');
    await pictures(page);
    const compare = add(page, '<stack-compare><container-stack></container-stack></stack-compare>');
    await until(() => compare.shadowRoot?.querySelector('svg'));
    await (compare as DiagramElement).updateComplete;
    expect(fetched(page)).to.include('stack-compare.js').and.not.include('container-stack.js');
  });

  it('fetches what only wrong input, chosen layers and images need when somebody needs it', async () => {
    const page = await open('/plain/autoload.html');
    await pictures(page);
    const element = page.document.querySelector('vm-stack') as DiagramElement;
    const later = ['remarks', 'choice', 'raster'].map((name) => `parts/${name}.js`);
    for (const each of later) expect(fetched(page)).to.not.include(each);
    element.setAttribute('cpus', 'x');
    await element.updateComplete;
    expect(fetched(page)).to.include(later[0]).and.not.include(later[1]);
    expect(element.issues.map(({ code }) => code)).to.include('wrong-value');
    expect(element.shadowRoot?.querySelector('.badges, .issue')).not.to.equal(null);
    element.setAttribute('selectable', '');
    await element.updateComplete;
    expect(fetched(page)).to.include(later[1]).and.not.include(later[2]);
    await element.toPNG();
    expect(fetched(page)).to.include(later[2]);
  });

  it('looks into the shadow roots that it is told of, until it is told to stop', async () => {
    const page = await open('/plain/shadow-root.html');
    const article = page.document.querySelector('my-article') as Element;
    const root = article.shadowRoot as ShadowRoot;
    expect((await pictures(page, root))[0]).to.match(/KVM.*web/s);
    expect(page.seen.console).to.deep.equal([]);
    add(page, '<cgroup-slice cpus="4"></cgroup-slice>', root);
    await pictures(page, root);
    article.remove();
    add(page, '<image-layers></image-layers>', root);
    await painted();
    expect(page.window.customElements.get('image-layers')).to.equal(undefined);
    page.document.body.append(article);
    expect(await pictures(page, root)).to.have.length(3);
  });

  it('watches nothing when all elements are there, and holds no root', async () => {
    const page = await open('/plain/one-element.html');
    const view = page.window;
    const watching = new Map<MutationObserver, number>();
    const { observe, disconnect } = view.MutationObserver.prototype;
    view.MutationObserver.prototype.observe = function (target, options) {
      watching.set(this, (watching.get(this) ?? 0) + 1);
      observe.call(this, target, options);
    };
    view.MutationObserver.prototype.disconnect = function () {
      watching.delete(this);
      disconnect.call(this);
    };
    const script = page.document.createElement('script');
    script.type = 'module';
    script.textContent = `import { autoload } from '/plain/stratagram/autoload.js'; window.autoload = autoload;`;
    page.document.head.append(script);
    await until(() => 'autoload' in view);
    const autoload = Reflect.get(view, 'autoload') as (root: ShadowRoot) => void;
    const roots = Array.from({ length: 50 }, () => {
      const root = page.document.createElement('div').attachShadow({ mode: 'open' });
      autoload(root);
      return new WeakRef(root);
    });
    // Those of the roots, of the diagram, and soon of the page under it.
    expect(watching.size).to.be.within(51, 52);
    const { gc } = globalThis as { gc?: () => void };
    if (gc) {
      watching.clear();
      await painted();
      gc();
      expect(roots.filter((root) => root.deref()).length).to.be.below(3);
    }
    const names = (await (await fetch('/test/fixtures.json')).json()) as { kind: string }[];
    for (const kind of new Set(names.map((fixture) => fixture.kind)))
      add(page, `<${kind}></${kind}>`);
    await until(() => view.customElements.get('survey-chart'));
    await painted();
    for (const observer of watching.keys()) expect(observer.takeRecords()).to.deep.equal([]);
  });
});

describe('a second copy', () => {
  const load = async (page: Frame, source: string, type = 'module'): Promise<void> => {
    const script = page.document.createElement('script');
    script.type = type;
    script.src = source;
    const loaded = new Promise((done) => script.addEventListener('load', done, { once: true }));
    page.document.head.append(script);
    await loaded;
  };

  it('does no harm, and is noted once, however it comes', async () => {
    const page = await open('/plain/one-element.html');
    const first = page.window.customElements.get('vm-stack');
    await load(page, '/plain/stratagram/vm-stack.js');
    expect(page.seen.console).to.deep.equal([]);
    await load(page, '/plain/copy/all.js');
    await load(page, '/plain/copy/vm-stack.js');
    await load(page, '/plain/copy/all.classic.js', 'text/javascript');
    expect(page.window.customElements.get('vm-stack')).to.equal(first);
    expect(page.seen.console).to.have.length(1);
    expect(page.seen.console[0]).to.match(/Stratagram is loaded more than once/);
    expect(page.seen.errors).to.deep.equal([]);
    page.document.body.append(page.document.createElement('cgroup-slice'));
    expect(await pictures(page)).to.have.length(2);
  });

  it('in a shadow root draws with the first', async () => {
    const page = await open('/plain/one-element.html');
    await pictures(page);
    const root = page.document.body.appendChild(page.document.createElement('div'));
    const shadow = root.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<vm-stack guests="1"></vm-stack><p></p>';
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = '/plain/copy/vm-stack.js';
    const loaded = new Promise((done) => script.addEventListener('load', done, { once: true }));
    shadow.append(script);
    await loaded;
    expect(await pictures(page, shadow)).to.have.length(1);
    expect(page.seen.console).to.have.length(1);
    expect(page.seen.errors).to.deep.equal([]);
  });
});
