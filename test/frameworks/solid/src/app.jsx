import { createSignal, For, onMount, Show } from 'solid-js';
import { Shop } from './shop.jsx';

export function App() {
  const [count, setCount] = createSignal(0);
  const [names, setNames] = createSignal(['web', 'db']);
  const [batch, setBatch] = createSignal(true);
  const [theme, setTheme] = createSignal('light');
  const [guests, setGuests] = createSignal([{ name: 'mail' }, { name: 'wiki' }]);
  const [shown, setShown] = createSignal(true);
  const [mounted, setMounted] = createSignal(false);
  const [chosen, setChosen] = createSignal('');
  const [heard, setHeard] = createSignal('');
  onMount(() => setMounted(true));
  return (
    <main>
      <button id="count" onClick={() => setCount(count() + 1)}>
        {count()}
      </button>
      <button id="add-child" onClick={() => setNames([...names(), 'cache'])}>
        Add a child
      </button>
      <button id="drop-child" onClick={() => setBatch(false)}>
        Drop a child
      </button>
      <button id="theme" onClick={() => setTheme('dark')}>
        Dark
      </button>
      <button id="add-guest" onClick={() => setGuests([...guests(), { name: 'search' }])}>
        Add a guest
      </button>
      <button id="toggle" onClick={() => setShown(!shown())}>
        Show or hide
      </button>
      <output id="chosen">{chosen()}</output>
      <output id="heard">{heard()}</output>
      <vm-stack id="bare" />
      <Show when={shown()}>
        <vm-stack id="children" hypervisor="virtualbox" host-os="debian">
          <For each={names()}>{(name) => <vm-guest attr:name={name} />}</For>
          <Show when={batch()}>
            <vm-guest name="batch" />
          </Show>
        </vm-stack>
        <vm-stack
          id="object"
          ref={(element) =>
            element.addEventListener('diagram-select', ({ node }) => setHeard(node))
          }
          heading="Shop"
          width={500}
          theme={theme()}
          model={JSON.stringify({ guests: guests() })}
          selectable
          on:diagram-select={(event) => setChosen(event.node)}
        />
      </Show>
      <Show when={mounted()}>
        <vm-stack id="array" guests={guests()} />
        <vm-stack id="model" model={{ guests: guests() }} />
        <vm-stack id="camel" hypervisor="virtualbox" prop:hostOs="fedora" />
      </Show>
      <section id="shop">
        <Shop />
      </section>
    </main>
  );
}
