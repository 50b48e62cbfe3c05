import '@stratagram/elements/vm-stack/define';
import { generateHydrationScript, renderToString } from 'solid-js/web';
import { App } from './app.jsx';

export const render = () => ({
  head: generateHydrationScript(),
  body: renderToString(() => <App />),
});
