import '@stratagram/elements/vm-stack/define';

export const Shop = () => (
  <vm-stack host-os="debian" selectable on:diagram-select={(event) => console.log(event.node)}>
    <vm-guest name="web" vcpus={2} />
  </vm-stack>
);
