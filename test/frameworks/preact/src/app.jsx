import { useEffect, useRef, useState } from 'preact/hooks';
import { Shop } from './shop.jsx';

export function App() {
  const [count, setCount] = useState(0);
  const [names, setNames] = useState(['web', 'db']);
  const [batch, setBatch] = useState(true);
  const [theme, setTheme] = useState('light');
  const [guests, setGuests] = useState([{ name: 'mail' }, { name: 'wiki' }]);
  const [shown, setShown] = useState(true);
  const [mounted, setMounted] = useState(false);
  const [chosen, setChosen] = useState('');
  const [heard, setHeard] = useState('');
  const object = useRef(null);
  useEffect(() => {
    setMounted(true);
    object.current.addEventListener('diagram-select', (event) => setHeard(event.node));
  }, []);
  return (
    <main>
      <button id="count" onClick={() => setCount(count + 1)}>
        {count}
      </button>
      <button id="add-child" onClick={() => setNames([...names, 'cache'])}>
        Add a child
      </button>
      <button id="drop-child" onClick={() => setBatch(false)}>
        Drop a child
      </button>
      <button id="theme" onClick={() => setTheme('dark')}>
        Dark
      </button>
      <button id="add-guest" onClick={() => setGuests([...guests, { name: 'search' }])}>
        Add a guest
      </button>
      <button id="toggle" onClick={() => setShown(!shown)}>
        Show or hide
      </button>
      <output id="chosen">{chosen}</output>
      <output id="heard">{heard}</output>
      <vm-stack id="bare" />
      {shown && (
        <vm-stack id="children" hypervisor="virtualbox" host-os="debian">
          {names.map((name) => (
            <vm-guest key={name} name={name} />
          ))}
          {batch && <vm-guest name="batch" />}
        </vm-stack>
      )}
      {shown && (
        <vm-stack
          id="object"
          ref={object}
          heading="Shop"
          width={500}
          theme={theme}
          model={JSON.stringify({ guests })}
          selectable
          ondiagram-select={(event) => setChosen(event.node)}
        />
      )}
      {mounted && <vm-stack id="array" guests={guests} />}
      {mounted && <vm-stack id="model" model={{ guests }} />}
      {mounted && <vm-stack id="camel" hypervisor="virtualbox" hostOs="fedora" />}
      <section id="shop">
        <Shop />
      </section>
    </main>
  );
}
